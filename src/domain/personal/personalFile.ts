import * as v from 'valibot'
import { parseBoundedJson, type JsonRefusal } from '../boundedJson.ts'
import { outboxRowSchema } from '../report/outboxRow.ts'
import type { PersonalData } from './personalData.ts'
import {
  favouriteSchema,
  hallListSchema,
  laterLinkSchema,
  noteSchema,
  valueRowSchema,
  visitSchema,
} from './personalRows.ts'

const FORMAT = 'fangzhi-personal'
export const PERSONAL_FILE_VERSION = 1
/** Characters of a whole file; a visitor with thousands of notes stays far below. */
export const PERSONAL_FILE_LIMIT = 20_000_000
const DEPTH_LIMIT = 12

const rows = <Schema extends v.GenericSchema>(row: Schema) => v.optional(v.array(row), [])

const fileSchema = v.object({
  favourites: rows(favouriteSchema),
  notes: rows(noteSchema),
  lists: rows(hallListSchema),
  visits: rows(visitSchema),
  later: rows(laterLinkSchema),
  outbox: rows(outboxRowSchema),
  values: rows(valueRowSchema),
})
const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() })

/** The data, or why the file is refused as a whole; `at` names the place of the first fault. */
export type ReadPersonalFile =
  | { readonly isRead: true; readonly data: PersonalData }
  | { readonly isRead: false; readonly why: JsonRefusal | 'not-personal' | 'newer-version' }
  | { readonly isRead: false; readonly why: 'damaged'; readonly at: string }

/** The file a visitor keeps. @param exportedAt - `YYYY-MM-DD`, for people */
export function toPersonalFile(data: PersonalData, exportedAt: string): string {
  return `${JSON.stringify({ format: FORMAT, version: PERSONAL_FILE_VERSION, exportedAt, ...data }, null, 1)}\n`
}

/** Reads an exported file. All or nothing, so that a damaged file never half-arrives. Never throws. */
export function parsePersonalFile(text: string): ReadPersonalFile {
  const json = parseBoundedJson(text, { length: PERSONAL_FILE_LIMIT, depth: DEPTH_LIMIT })
  if (!json.isRead) return json
  const head = v.safeParse(headSchema, json.value)
  if (!head.success) return { isRead: false, why: 'not-personal' }
  if (head.output.version > PERSONAL_FILE_VERSION) return { isRead: false, why: 'newer-version' }
  const file = v.safeParse(fileSchema, json.value)
  if (file.success) return { isRead: true, data: file.output }
  return { isRead: false, why: 'damaged', at: v.getDotPath(file.issues[0]) ?? '' }
}
