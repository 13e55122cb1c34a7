import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  exhibits: {
    lead: 'Digital halls are on other organisations’ servers and need a network. The descriptions below can be read offline.',
    noLink: 'No source gives an address.',
    noItems: 'No source lists anything that can be opened directly.',
    more: 'Open the hall’s page',
    count: count => countNoun(count, 'online item'),
    standIn: 'There is no network now; here is the description.',
    noAbout: 'The source gives only the name, no description.',
    later: 'Open when online',
    laterKept: 'Noted; open it when online',
    sizeUnknown: 'Size not measured',
    heavy: 'Large; better opened on Wi-Fi',
    calendar: 'Add to calendar',
    lookUp: 'Find by case number',
    lookUpLabel: 'Number on the display case',
    lookUpLead: 'Standing at a display case, type its number to read about it. It works without a network.',
    noNumbers: 'No case numbers are recorded for these halls yet, so exhibits cannot be found by number.',
    notFound: number => `No exhibit has the number “${number}”`,
    since: date => `since ${date}`,
    fromTo: (from, until) => `${from} to ${until}`,
    inHall: hall => `At ${hall}`,
  },
  'exhibits.need': { network: 'Needs a network', app: 'Needs another app', wechat: 'Needs WeChat' },
  'exhibits.medium': {
    page: 'Web page',
    pictures: 'Pictures',
    audio: 'Audio',
    video: 'Video',
    panorama: 'Panorama',
    app: 'App',
    wechat: 'WeChat mini-program',
  },
  'exhibits.phase': { upcoming: 'Coming', running: 'On now', past: 'Ended', always: null },
} satisfies Twin<typeof source>
