import type { Source } from '../../domain/source.ts'
import type { CoverageRow } from '../../ui/coverageShare.ts'

/** Samples for the gallery: about no real hall, on a reserved host name, never part of a build. */
export const GALLERY_SOURCES: readonly Source[] = [
  {
    url: 'https://www.example.org/a/1',
    title: '样例：关于开放某某方志馆的公告',
    publisher: '样例发布单位',
    date: '2022-12-30',
    reliability: 'original',
  },
  { url: 'https://example.net/b', title: '样例：一篇转载', publisher: null, date: null, reliability: 'repost' },
]

export const GALLERY_COVERAGE: readonly CoverageRow[] = [
  { name: '方志馆', recorded: 18, official: 51 },
  { name: '村（社区）史馆', recorded: 20, official: 935 },
  { name: '乡村记忆场馆', recorded: 3, official: null },
]
