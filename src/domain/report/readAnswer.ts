import * as v from 'valibot'
import { parseBoundedJson } from '../boundedJson.ts'
import type { HttpAnswer } from './deliverReports.ts'
import type { ReportId } from './report.ts'

const confirmationSchema = v.object({ received: v.string() })
/** Answers that will not change however often the same report is sent (deploy/feedback/README.md). */
const FINAL_REFUSALS = new Set([400, 413, 415, 422])
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * What an answer means. Only a JSON body naming this report is a confirmation: the log-in page of a hotel's Wi-Fi also
 * answers 200.
 */
export function readAnswer(answer: HttpAnswer, id: ReportId): 'sent' | 'refused' | 'busy' | 'no-confirmation' {
  if (FINAL_REFUSALS.has(answer.status)) return 'refused'
  if (BUSY.has(answer.status)) return 'busy'
  if (answer.status < 200 || answer.status > 299) return 'no-confirmation'
  const body = parseBoundedJson(answer.body, { length: 10_000, depth: 5 })
  const confirmation = body.isRead ? v.safeParse(confirmationSchema, body.value) : null
  return confirmation?.success === true && confirmation.output.received === id ? 'sent' : 'no-confirmation'
}
