import { hostOf } from '../../../src/domain/outsideLink.ts'
import type { Source } from '../../../src/domain/source.ts'
import type { SourceDraft } from '../columns/sourceColumns.ts'

/**
 * The source a row rests on: its own columns first, then the command line's. Whether a page is the publisher's own
 * is taken from its host when nobody says: only government hosts count as original.
 * @returns null when neither names an address
 */
export function rowSource(draft: SourceDraft, fallback: Partial<Source> | null): Source | null {
  const own = draft.sourceUrl ?? null
  const url = own ?? fallback?.url ?? null
  if (url === null) return null
  // The file-wide title and date describe the file-wide page, not a page the row names itself.
  const rest = own === null || own === fallback?.url ? fallback : null
  return {
    url,
    title: draft.sourceTitle ?? rest?.title ?? null,
    publisher: draft.sourcePublisher ?? rest?.publisher ?? null,
    date: draft.sourceDate ?? rest?.date ?? null,
    reliability: draft.sourceReliability ?? rest?.reliability ?? (isOfficial(url) ? 'original' : 'repost'),
  }
}

const isOfficial = (url: string): boolean => /(?:^|\.)gov\.cn$/.test(hostOf(url) ?? '')
