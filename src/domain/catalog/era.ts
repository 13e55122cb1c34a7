import { defineMessages } from '../messages.ts'
import type { TitleKind, TitleRecord } from './title.ts'

/**
 * What stretch of the record a general gazetteer belongs to. 首轮 and 二轮 are the two rounds of compiling since the
 * 1980s; a title is put in one only where a source says so, never by its years: counties closed their rounds in
 * different years.
 */
export const ERAS = ['old', 'first-round', 'second-round', 'round-unknown', 'yearbook'] as const
export type Era = (typeof ERAS)[number]

export const ERA_NAMES = defineMessages('era', {
  old: '旧志',
  'first-round': '首轮志书',
  'second-round': '二轮志书',
  'round-unknown': '新志（轮次未说明）',
  yearbook: '年鉴',
} satisfies Record<Era, string>)

export const ERA_SHORT_NAMES = defineMessages('era.short', {
  old: '旧志',
  'first-round': '首轮',
  'second-round': '二轮',
  'round-unknown': '新志',
  yearbook: '年鉴',
} satisfies Record<Era, string>)

type EraTitle = Pick<TitleRecord, 'kind' | 'title' | 'series' | 'note'>

const ROUND_KINDS: ReadonlySet<TitleKind> = new Set<TitleKind>([
  'provincial-gazetteer',
  'prefecture-gazetteer',
  'county-gazetteer',
])

/** Rounds of whole series, as far as the source of any of their titles states one. */
export type SeriesRounds = ReadonlyMap<string, Era>

/** Reads the round of each series; a series whose titles' sources disagree has none. */
export function seriesRounds(titles: readonly EraTitle[]): SeriesRounds {
  const rounds = new Map<string, Era>()
  const disputed = new Set<string>()
  for (const title of titles) {
    const round = ROUND_KINDS.has(title.kind) ? statedRound(title) : null
    if (title.series === null || round === null) continue
    const before = rounds.get(title.series)
    if (before !== undefined && before !== round) disputed.add(title.series)
    rounds.set(title.series, round)
  }
  for (const series of disputed) rounds.delete(series)
  return rounds
}

/** The era of a title; null for kinds that stand outside the rounds (专志, 乡镇志, 村志, 期刊, 读物). */
export function eraOf(title: EraTitle, rounds: SeriesRounds): Era | null {
  if (title.kind === 'old-gazetteer') return 'old'
  if (title.kind === 'yearbook') return 'yearbook'
  if (!ROUND_KINDS.has(title.kind)) return null
  return statedRound(title) ?? (title.series === null ? null : rounds.get(title.series)) ?? 'round-unknown'
}

/** null when the words name no round, or both. */
function statedRound({ title, series, note }: EraTitle): Era | null {
  const words = [title, series ?? '', note ?? ''].join('\n')
  const isFirst = /(?:第一轮|首轮)/.test(words)
  const isSecond = /(?:第二轮|二轮)/.test(words)
  if (isFirst === isSecond) return null
  return isFirst ? 'first-round' : 'second-round'
}
