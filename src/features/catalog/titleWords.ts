import type { TitleRecord } from '../../domain/catalog/title.ts'
import { CATALOG_COPY } from './copy.ts'

/** The one line of years a row shows: what the content covers, else the volume's or the book's year. */
export function formatTitleYears({ period, kind, year }: Pick<TitleRecord, 'period' | 'kind' | 'year'>): string {
  if (period !== null) return CATALOG_COPY.period(period.from, period.to)
  if (year === null) return CATALOG_COPY.yearUnknown
  if (kind === 'yearbook') return CATALOG_COPY.volumeOf(year)
  return kind === 'old-gazetteer' ? CATALOG_COPY.dated(year) : CATALOG_COPY.publishedIn(year)
}
