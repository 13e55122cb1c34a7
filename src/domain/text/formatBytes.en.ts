import type { Twin } from '../messages.ts'
import { countNoun } from './countNoun.ts'
import type * as source from './formatBytes.ts'

export default { size: { bytes: count => countNoun(count, 'byte') } } satisfies Twin<typeof source>
