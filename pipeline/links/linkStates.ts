import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { ImportFailure } from '../import/importFailure.ts'
import type { LinkAnswer } from './checkLink.ts'

const stateSchema = v.strictObject({
  /** `alive` also for pages that refuse robots. */
  state: v.picklist(['alive', 'dead', 'unreachable']),
  /** HTTP status or reason of the last answer. */
  answer: v.string(),
  checkedOn: v.string(),
  /** First day of the present run of failures; null while alive. */
  failingSince: v.nullable(v.string()),
})
const statesSchema = v.record(v.string(), stateSchema)

export type LinkState = v.InferOutput<typeof stateSchema>
export type LinkStates = Readonly<Record<string, LinkState>>

/** @throws ImportFailure when the file is not one of ours */
export function readLinkStates(file: string): LinkStates {
  if (!existsSync(file)) return {}
  try {
    return v.parse(statesSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new ImportFailure(`${file} 读不懂`, '请删去它，再查一遍', { cause: error })
  }
}

/** The state after one more answer: the first failing day stays until the page answers again. */
export function nextState(before: LinkState | undefined, answer: LinkAnswer, today: string): LinkState {
  const words = answer.kind === 'unreachable' ? answer.reason : String(answer.status)
  const failingSince = answer.kind === 'alive' ? null : (before?.failingSince ?? today)
  return { state: answer.kind, answer: words, checkedOn: today, failingSince }
}

/** Sorted by address: the same states give the same bytes. */
export function writeLinkStates(file: string, states: LinkStates): void {
  const lines = Object.entries(states)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, state]) => `  ${JSON.stringify(url)}: ${JSON.stringify(state)}`)
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, `{\n${lines.join(',\n')}\n}\n`)
  renameSync(temporary, file)
}
