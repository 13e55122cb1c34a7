import type { Twin } from '../messages.ts'
import type * as source from './hallKind.ts'

export default {
  hallKind: {
    gazetteer: 'Gazetteer hall',
    township: 'Township hall',
    village: 'Village history hall',
    digital: 'Digital hall',
    'reading-room': 'Reading room',
    university: 'University branch',
    related: 'Rural memory museum',
  },
  'hallKind.short': {
    gazetteer: 'Gazetteer',
    township: 'Township',
    village: 'Village',
    digital: 'Digital',
    'reading-room': 'Reading room',
    university: 'University',
    related: 'Rural memory',
  },
} satisfies Twin<typeof source>
