import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  easy: {
    title: 'Fangzhi',
    note: 'Large type',
    nearby: 'Halls near me',
    nearbyNote: 'Uses your location, nearest first',
    call: 'Call a hall',
    callNote: 'Ask before you set out',
    hometown: 'Home village',
    hometownNote: 'Find halls and books by an old place name',
    listen: 'Read to me',
    listenNote: 'Your phone reads a hall aloud',
    settings: 'Change the type size, or go back to standard',
    callLead: 'These halls have a public office number. Tap to call.',
    listenLead: 'Tap Listen and your phone reads the hall. Tap again to stop.',
    more20: count => `Show ${count} more`,
    nonePhones: 'No public office number yet',
    nonePhonesHint:
      'No source gives an office number of a recorded hall. A hall’s own page may name a village or township number to ask.',
  },
} satisfies Twin<typeof source>
