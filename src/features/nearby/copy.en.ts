import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  nearby: {
    provincial: 'Whole province',
    prefectureOnly: 'County not named by the source',
    outside: 'Outside Sichuan (Sichuan–Chongqing branch)',
    hallCount: count => countNoun(count, 'hall'),
    noneRecorded: 'None recorded in this prefecture yet',
    emptyCounties: names =>
      `None recorded yet in ${countNoun(names.length, 'county', 'counties')}: ${names.join(', ')}`,
    emptyCounty:
      'None recorded in this county yet. That does not mean there is none, only that we have no reliable source.',
    ownCounty: name => `${name} (where you are)`,
    around: 'Around',
    aroundEmpty: 'No matching hall around here.',
    noDoor: 'Digital halls (no door, open whenever you are online)',
    sameCounty: 'Same county',
    placeUnknown: 'Place unknown',
    more: count => `Show ${count} more`,
    results: count => countNoun(count, 'hall'),
    noMatch: 'No matching hall',
    noMatchHint:
      'Take off a filter or two. What no source says, such as a step-free entrance, does not count as “yes”.',
    clearFilter: 'Clear filters',
    selected: 'Selected on the map',
    unselect: 'Clear selection',
    onMap: name => `Show ${name} on the map`,
    listLabel: 'List of halls',
    toMap: 'Map',
    toList: 'List',
    unit: '',
  },
  'nearby.order': {
    label: 'Sort',
    byDistance: 'Nearest',
    byPlace: 'By place',
    byDoor: 'Likely open',
  },
  'nearby.place': {
    locate: 'Locate me',
    pick: 'Pick a place',
    waiting: 'Locating…',
    here: county =>
      county === null
        ? 'You are outside Sichuan; sorted by straight-line distance'
        : `Sorted by your location · ${county}`,
    coarse: accuracyM => `Rough location (about ${Math.round(accuracyM / 1000)} km); sorted by county only`,
    picked: place => `Sorted from ${place}`,
    clear: 'Stop sorting by place',
    last: 'Use last location',
    fault: ({ title, text }) => `${title}. ${text} You can also pick a place.`,
    privacy: 'Your location is used on this phone for sorting and is never sent anywhere',
  },
  'nearby.flag': { open: 'Open now', stepFree: 'Step-free', books: 'Books to read', saved: 'On this phone' },
  'nearby.picker': {
    title: 'Pick a place',
    search: 'County or prefecture, Chinese or pinyin',
    wholeCounty: name => `${name} (whole county)`,
    none: typed => `Nothing found for “${typed}”. Try one character of the county’s name, or pinyin initials.`,
    townships: 'Townships',
    townshipsWaiting: 'Reading the townships…',
    townshipsFailed: 'The list of townships could not be loaded; showing the whole county.',
    close: 'Close',
    back: 'Another county',
  },
} satisfies Twin<typeof source>
