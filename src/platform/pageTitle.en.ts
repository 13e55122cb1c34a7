import type { Twin } from '../domain/messages.ts'
import type * as source from './pageTitle.ts'

export default {
  pageTitle: {
    home: 'Fangzhi: Sichuan’s local-history halls',
    page: title => `${title} · Fangzhi`,
  },
} satisfies Twin<typeof source>
