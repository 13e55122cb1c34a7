import { gapsBetween, toSpans, type Span } from './spans.ts'
import type { TitleRecord } from './title.ts'

type RunTitle = Pick<TitleRecord, 'id' | 'title' | 'kind' | 'covers' | 'year'>

/** Volumes of one yearbook or journal, recorded as titles of their own. */
export interface TitleRun<T extends RunTitle> {
  /** What the volumes' names have in common, such as 四川年鉴. */
  readonly name: string
  /** The record of the run as a whole; null when only volumes are recorded. */
  readonly whole: T | null
  /** Volumes by year, those of unknown year last. */
  readonly volumes: readonly T[]
  readonly years: readonly Span[]
  /** Years between the first and the last that no record names: a gap of our records, not of the publication. */
  readonly gaps: readonly Span[]
}

/** The name of the run a title is a volume of; null when its kind does not come in runs. */
export function runName({ kind, title }: Pick<RunTitle, 'kind' | 'title'>): string | null {
  if (kind === 'yearbook') return title.replace(/[（(]\d{4}(?:[—–-]\d{4})?[）)]/u, '').trim()
  if (kind === 'journal') return title.replace(/[（(].*[）)]$/u, '').trim()
  return null
}

/** Joins the volumes of each run. A run is known by its kind, its name and the places it covers. */
export function groupRuns<T extends RunTitle>(titles: readonly T[]): readonly TitleRun<T>[] {
  const groups = new Map<string, { name: string; titles: T[] }>()
  for (const title of titles) {
    const name = runName(title)
    if (name === null) continue
    const key = [title.kind, name, ...title.covers].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { name, titles: [title] })
    else group.titles.push(title)
  }
  return [...groups.values()].map(({ name, titles: members }) => toRun(name, members))
}

/** The run a title belongs to, itself included; null when it stands alone. */
export function runOf<T extends RunTitle>(title: T, titles: readonly T[]): TitleRun<T> | null {
  const name = runName(title)
  if (name === null) return null
  const covers = title.covers.join()
  const members = titles.filter(
    other => other.kind === title.kind && other.covers.join() === covers && runName(other) === name,
  )
  return members.length < 2 ? null : toRun(name, members)
}

function toRun<T extends RunTitle>(name: string, members: readonly T[]): TitleRun<T> {
  const whole = members.find(title => title.title === name) ?? null
  const volumes = members
    .filter(title => title !== whole)
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.id < b.id ? -1 : 1))
  const years = toSpans(volumes.flatMap(title => title.year ?? []))
  return { name, whole, volumes, years, gaps: gapsBetween(years) }
}
