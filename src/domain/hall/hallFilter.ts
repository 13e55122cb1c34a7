import type { HallSummary } from '../pack/corePack.ts'
import { HALL_KINDS, type HallKind } from './hallKind.ts'

/** Yes-or-no chips of the list. */
export const HALL_FLAGS = ['open', 'stepFree', 'books', 'saved'] as const
export type HallFlag = (typeof HALL_FLAGS)[number]

/** What the visitor wants to see; all empty: everything. */
export interface HallFilter {
  /** Any of these; empty: every kind. */
  readonly kinds: readonly HallKind[]
  /** All of these. */
  readonly flags: readonly HallFlag[]
}

export const NO_FILTER: HallFilter = { kinds: [], flags: [] }

/** What a summary alone cannot answer. */
export interface FilterContext {
  /** Open right now, by stated hours; unknown is not open. */
  readonly isOpen: (hall: HallSummary) => boolean
  /** Whole record is on the phone. */
  readonly isSaved: (hall: HallSummary) => boolean
}

/** Whether a hall passes every chip. */
export function matchesFilter(hall: HallSummary, filter: HallFilter, context: FilterContext): boolean {
  if (filter.kinds.length > 0 && !filter.kinds.includes(hall.kind)) return false
  return filter.flags.every(flag => {
    switch (flag) {
      case 'open':
        return context.isOpen(hall)
      case 'stepFree':
        return hall.stepFree === true
      case 'books':
        return hall.hasBooks
      case 'saved':
        return context.isSaved(hall)
    }
  })
}

/** Reads `?kind=village,digital&only=open,books`; what it does not know is left out. */
export function parseHallFilter(kind: unknown, only: unknown): HallFilter {
  const words = (value: unknown) => (typeof value === 'string' ? value.split(',') : [])
  return {
    kinds: HALL_KINDS.filter(known => words(kind).includes(known)),
    flags: HALL_FLAGS.filter(known => words(only).includes(known)),
  }
}

/** The query that `parseHallFilter` reads; absent keys for what is not filtered. */
export function toFilterQuery(filter: HallFilter): { kind?: string; only?: string } {
  return {
    ...(filter.kinds.length > 0 && { kind: filter.kinds.join(',') }),
    ...(filter.flags.length > 0 && { only: filter.flags.join(',') }),
  }
}

/** Adds `item` when it is missing, takes it out when it is there. */
export function toggled<T>(items: readonly T[], item: T): readonly T[] {
  return items.includes(item) ? items.filter(other => other !== item) : [...items, item]
}
