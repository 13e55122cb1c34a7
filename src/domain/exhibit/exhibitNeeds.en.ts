import type { Twin } from '../messages.ts'
import type * as source from './exhibitNeeds.ts'

export default { exhibitSize: { about: size => `about ${size}` } } satisfies Twin<typeof source>
