import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import { STAMP_WITHIN_M } from '../../domain/visit/stampOffer.ts'
import type * as source from './copy.ts'

export default {
  visits: {
    stamp: 'Stamp',
    stampedToday: 'Stamped today',
    stampAt: name => `Stamp at ${name}`,
    rule: `A stamp can be had within ${STAMP_WITHIN_M} m of the hall. Your location is needed for a moment: it is compared on this phone only, neither kept nor uploaded, and works without a network.`,
    fault: (title, text) => `${title}. ${text}`,
    locate: 'Check whether I am there',
    waiting: 'Finding where you are. It goes faster in the open.',
    again: 'Try again',
    stamped: day => `Stamped on ${day}`,
    failed: 'The phone could not save this stamp',
    passport: 'Fangzhi passport',
    note: 'Kept on this phone only: the day, not the position.',
    summary: (halls, prefectures, all) => `${countNoun(halls, 'hall')} visited, ${prefectures} of ${all} prefectures`,
    emptyTitle: 'The passport is still empty',
    emptyText: 'At a hall, tap “Stamp” on its page, and a stamp appears here.',
    noneExact: `No recorded hall has its door or building located yet, so no stamp can be had for now. Once a hall is located, stamps work within ${STAMP_WITHIN_M} m of it. You can add a position on the hall’s page.`,
    someExact: (count, all) => `Of ${countNoun(all, 'recorded hall')}, ${count} are located well enough for a stamp.`,
    emptyPage: 'No stamp yet',
    otherPage: 'Other',
    times: count => (count === 1 ? 'visited once' : `visited ${count} times`),
    unreadable: 'The stamps could not be read',
    unreadableText: 'The phone does not let this page save data; leave private mode and try again.',
    makePicture: 'Make a picture',
    pictureAlt: 'Picture of the stamps',
    pictureHint: 'Long-press the picture to save it or send it',
    share: 'Send to friends',
    save: 'Save to phone',
    pictureFailed: 'This browser cannot draw pictures',
    pictureFoot: 'Fangzhi: Sichuan’s local-history halls',
    fileName: 'fangzhi-passport.png',
  },
  'visits.refusal': {
    noPoint:
      'This hall’s exact position is not recorded, so we cannot tell that you are there, and no stamp can be had yet. If you are at the door, you can add the position under “Add a fact” on this page.',
    noPlace: 'Your location is not known yet, so no stamp.',
    tooCoarse: accuracy => `Your location is accurate to about ${accuracy}, too rough for a stamp. Wait in the open.`,
    tooFar: distance => `The hall is still about ${distance} away. Stamps work within ${STAMP_WITHIN_M} m.`,
  },
} satisfies Twin<typeof source>
