import type { Twin } from '../messages.ts'
import type * as source from './punctuation.ts'

export default {
  punctuation: {
    inBrackets: text => ` (${text})`,
    labelled: (label, text) => `${label}: ${text}`,
    comma: ', ',
  },
} satisfies Twin<typeof source>
