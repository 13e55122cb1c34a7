import type { Twin } from '../messages.ts'
import type * as source from './era.ts'

export default {
  era: {
    old: 'Old gazetteers',
    'first-round': 'First-round gazetteers',
    'second-round': 'Second-round gazetteers',
    'round-unknown': 'New gazetteers (round not stated)',
    yearbook: 'Yearbooks',
  },
  'era.short': {
    old: 'Old',
    'first-round': 'First round',
    'second-round': 'Second round',
    'round-unknown': 'New',
    yearbook: 'Yearbooks',
  },
} satisfies Twin<typeof source>
