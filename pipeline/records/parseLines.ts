import * as v from 'valibot'
import type { RecordFault } from './fault.ts'

/** A parsed record and where it stands, so that later checks can name the place. */
export interface Located<T> {
  readonly file: string
  readonly line: number
  readonly record: T
}

const SHOWN_LENGTH = 60

/** Shortens a value for a fault line; null when JSON cannot show it. */
export function shown(value: unknown): string | null {
  const json = JSON.stringify(value) as string | undefined
  if (json === undefined) return null
  return json.length > SHOWN_LENGTH ? `${json.slice(0, SHOWN_LENGTH)}…` : json
}

/** The name a person would look for in a broken record. */
function nameIn(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null
  for (const key of ['name', 'title', 'oldName', 'id']) {
    const value = (raw as Record<string, unknown>)[key]
    if (typeof value === 'string') return value
  }
  return null
}

/**
 * Reads newline-delimited JSON records. Blank lines are allowed. Faults are appended to `faults`; only sound
 * records are returned.
 */
export function parseLines<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
  faults: RecordFault[],
): Located<v.InferOutput<Schema>>[] {
  return [...parseEachLine(file, text.split(/\r?\n/), schema, faults)]
}

/** As `parseLines`, one record at a time, for files that need not be in memory as a whole. */
export function* parseEachLine<Schema extends v.GenericSchema>(
  file: string,
  lines: Iterable<string>,
  schema: Schema,
  faults: RecordFault[],
): Generator<Located<v.InferOutput<Schema>>> {
  let line = 0
  for (const text of lines) {
    line += 1
    const source = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (source.trim() === '') continue
    let raw: unknown
    try {
      raw = JSON.parse(source)
    } catch (error) {
      faults.push({
        file,
        line,
        name: null,
        field: null,
        expected: `应为一行完整的 JSON(${(error as Error).message})`,
        found: shown(source),
      })
      continue
    }
    const result = v.safeParse(schema, raw)
    if (result.success) yield { file, line, record: result.output }
    else for (const issue of result.issues) faults.push(toFault(file, line, raw, issue))
  }
}

function toFault(file: string, line: number, raw: unknown, issue: v.BaseIssue<unknown>): RecordFault {
  const unknownKey = issue.kind === 'schema' && issue.expected === 'never'
  const missing = issue.input === undefined
  return {
    file,
    line,
    name: nameIn(raw),
    field: v.getDotPath(issue),
    expected: unknownKey ? '没有这个栏目,请删去或改正栏目名' : missing ? '缺少这个栏目,不知道请写 null' : issue.message,
    found: missing ? null : shown(issue.input),
  }
}
