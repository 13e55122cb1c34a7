import type { Twin } from '../messages.ts'
import type * as source from './titleKindNames.ts'

export default {
  titleKind: {
    'provincial-gazetteer': 'Provincial gazetteer',
    'prefecture-gazetteer': 'Prefecture gazetteer',
    'county-gazetteer': 'County gazetteer',
    'township-gazetteer': 'Township gazetteer',
    'village-gazetteer': 'Village gazetteer',
    'special-gazetteer': 'Topical gazetteer',
    yearbook: 'Yearbook',
    'old-gazetteer': 'Old gazetteer',
    journal: 'Journal',
    'history-reader': 'Local reader',
  },
} satisfies Twin<typeof source>
