import type { Twin } from '../messages.ts'
import type * as source from './formatDistance.ts'

export default {
  distance: {
    within10: 'within 10 m',
    m: value => `${value} m`,
    km: value => `${value} km`,
    about: distance => `about ${distance}`,
  },
} satisfies Twin<typeof source>
