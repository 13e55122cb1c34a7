import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  hometown: {
    title: 'Find a hometown',
    note: 'Villages, merged townships, old county names',
    label: 'Name of the place',
    placeholder: 'e.g. 战旗村, 柏合镇, 灌县',
    lead: 'Write the name you remember, old or new, in Chinese or pinyin. If many places share it, put the county in front, as in “双流县华阳镇”.',
    waiting: 'Reading place names',
    none: name => `“${name}” is not among our place names`,
    noneText:
      'Try leaving out “镇” or “村”, or put the county in front. Village names follow the statistics bureau’s list, which may lack hamlets and courtyards.',
    several: count => `It may be one of ${countNoun(count, 'place')}; tap one`,
    today: 'Today',
    share: 'Send to family',
    shared: name => `Halls and gazetteers of ${name}`,
    copied: 'Link copied',
    copyFailed: 'Could not copy; please copy the link in the address bar',
    halls: county => `Halls in ${county}`,
    hallsNone: 'No hall is recorded here yet. That does not mean there is none.',
    titles: county => `Gazetteers and yearbooks of ${county}`,
    here: 'this place',
    about: place => `About ${place}`,
    neighbours: 'Neighbouring counties',
    neighbourCounts: (halls, titles) =>
      [halls > 0 ? countNoun(halls, 'hall') : null, titles > 0 ? countNoun(titles, 'book') : null]
        .filter(Boolean)
        .join(', '),
    neighboursNone: 'Nothing is recorded in the neighbouring counties either.',
    outside: 'Today outside the area we cover',
    sources: 'Sources',
    suggested: 'Did you mean one of these places?',
  },
  'hometown.relation': {
    renamed: 'renamed',
    upgraded: 'raised in rank',
    split: 'split off',
    merged: 'merged into',
    abolished: 'abolished',
  },
  'hometown.candidate': {
    unchanged: 'Today’s name, unchanged.',
    listed: 'In today’s list.',
    listedAs: name => `The list has “${name}”, which may be it.`,
    oldName: name => `“${name}” is an old name.`,
    todayUnknown: 'no reliable source says where it belongs today',
    todayIs: place => `today ${place}`,
    oldPlace: (name, usedUntil, relation, today) =>
      `“${name}” is an old name${usedUntil === null ? '' : `, used until ${usedUntil}`}, later ${relation}; ${today}.`,
    mergedSomewhere: name => `“${name}” was abolished; no reliable source says what it became part of.`,
    mergedForSure: (name, township) => `“${name}” was abolished and belongs to ${township} today (sourced).`,
    mergedPerhaps: (name, township, sharePercent) =>
      `“${name}” was abolished, perhaps merged into ${township}${sharePercent === null ? '' : `: ${sharePercent}% of its village names are there today`}.`,
    neighbourOf: township => `perhaps merged into a neighbouring village in ${township}`,
    goneVillage: (name, oldTownship, today) =>
      `“${name}” is not in today’s list; ${oldTownship === null ? '' : `it belonged to ${oldTownship}; `}${today}.`,
  },
} satisfies Twin<typeof source>
