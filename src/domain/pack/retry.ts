import type { FailureCode } from '../failure.ts'

/** Tries of one file in one run, the first included. */
export const MAX_TRIES = 5

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000

/**
 * Wait before the next try: doubling, capped, spread over its second half so that many phones do not knock together.
 * @param tries - tries so far, from 1
 * @param chance - a number in [0, 1)
 */
export function retryDelayMs(tries: number, chance: number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 1))
  return Math.round(full / 2 + (full / 2) * chance)
}

/** Failures another try may cure. A sign-in page (N03) or a full phone (S02) needs the visitor first. */
const CURABLE: ReadonlySet<FailureCode> = new Set(['N01', 'N02', 'N04', 'P02', 'P05'])

export function isWorthRetrying(code: FailureCode): boolean {
  return CURABLE.has(code)
}

/** Failures that would meet every other file as well, so the run stops instead of repeating them. */
const STOPS_THE_RUN: ReadonlySet<FailureCode> = new Set(['N03', 'S01', 'S02', 'S05', 'S06'])

export function stopsTheRun(code: FailureCode): boolean {
  return STOPS_THE_RUN.has(code)
}
