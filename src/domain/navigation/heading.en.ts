import type { Twin } from '../messages.ts'
import type * as source from './heading.ts'

export default {
  bearing: {
    north: 'north',
    east: 'east',
    south: 'south',
    west: 'west',
    straight: to => `due ${to}`,
    halfway: { east: 'northeast', south: 'southeast', west: 'southwest', north: 'northwest' },
    off: (from, to, degrees) => `${degrees}° ${to} of ${from}`,
  },
} satisfies Twin<typeof source>
