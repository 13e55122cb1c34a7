import * as v from 'valibot'
import { reportIdSchema, reportSchema } from './report.ts'

/** `waiting`: on the phone; `sent`: the receiver confirmed it; `refused`: the receiver will never take it as it is. */
export const OUTBOX_STATES = ['waiting', 'sent', 'refused'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** Why the last attempt did not end in a confirmation. */
export const SEND_PROBLEMS = ['network', 'no-confirmation', 'busy', 'refused'] as const
export type SendProblem = (typeof SEND_PROBLEMS)[number]

const epochMs = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A report and how far it has come. */
export const outboxRowSchema = v.strictObject({
  id: reportIdSchema,
  report: reportSchema,
  createdAtMs: epochMs,
  state: v.picklist(OUTBOX_STATES),
  /** Attempts begun; from the first on, the receiver may have the report even if no answer came. */
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Not before this instant; null: at the next occasion. */
  nextTryAtMs: v.nullable(epochMs),
  problem: v.nullable(v.picklist(SEND_PROBLEMS)),
  sentAtMs: v.nullable(epochMs),
  /** When the visitor handed it over by share, copy or file; null: never. Such a report still goes by POST. */
  handedOverAtMs: v.nullable(epochMs),
  /** Came with a file of somebody else's; absent: made by the visitor. */
  isImported: v.exactOptional(v.literal(true)),
})

export type OutboxRow = v.InferOutput<typeof outboxRowSchema>

/** A new report, not yet tried. */
export function toOutboxRow(report: OutboxRow['report'], createdAtMs: number): OutboxRow {
  return {
    id: report.id,
    report,
    createdAtMs,
    state: 'waiting',
    attempts: 0,
    nextTryAtMs: null,
    problem: null,
    sentAtMs: null,
    handedOverAtMs: null,
  }
}
