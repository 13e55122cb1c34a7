import { toFailure, type Failure, type FailureCode } from '../domain/failure.ts'

/** One remembered failure, for the diagnostics page. */
export interface LogLine {
  /** Epoch milliseconds. */
  readonly atMs: number
  readonly failure: Failure
}

const KEPT_LINES = 50
const lines: LogLine[] = []

/** Remembers a failure that the visitor need not be stopped by; returns it. */
export function logFailure(error: unknown, fallback: FailureCode): Failure {
  const failure = toFailure(error, fallback)
  lines.push({ atMs: Date.now(), failure })
  if (lines.length > KEPT_LINES) lines.shift()
  return failure
}

/** The newest failures of this session, oldest first; at most 50. */
export function recentFailures(): readonly LogLine[] {
  return [...lines]
}
