import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  easy: {
    title: 'Fangzhi',
    note: 'Easy view',
    nearby: 'Halls nearby',
    nearbyNote: 'Finds you, nearest first',
    call: 'Call',
    callNote: 'Ask before you go',
    hometown: 'Hometown',
    hometownNote: 'Name a village or an old place to find halls and books',
    listen: 'Read to me',
    listenNote: 'The phone reads aloud',
    settings: 'Change the text size, or go back to the standard view',
    callLead: 'These halls have a public office phone. One tap calls.',
    listenLead: 'Tap “Listen” and the phone reads about the hall. Tap again to stop.',
    more20: count => `Show ${count} more`,
    nonePhones: 'No public office phone yet',
    nonePhonesHint:
      'No source gives an office phone for the recorded halls. On a hall’s page, look under “Getting there and whom to ask” for a number of the village or township.',
  },
} satisfies Twin<typeof source>
