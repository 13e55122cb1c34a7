import type { Twin } from '../messages.ts'
import type * as source from './doorLevel.ts'

export default {
  doorLevel: { likely: 'probably open', unsure: 'hard to say', unlikely: 'probably closed' },
} satisfies Twin<typeof source>
