import * as v from 'valibot'
import { hallIdSchema } from '../hall/hall.ts'
import { httpUrlSchema } from '../httpUrl.ts'

/** Longest note, in characters; more is refused in words, so that one paste cannot fill the phone. */
export const NOTE_LIMIT = 20_000
export const LIST_NAME_LIMIT = 40

const epochMs = v.pipe(v.number(), v.integer(), v.minValue(0))
const rowId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const hallName = v.pipe(v.string(), v.maxLength(200))

/** A hall marked by the visitor; the name is kept for the day the hall is no longer in the packs. */
export const favouriteSchema = v.strictObject({ hallId: hallIdSchema, hallName, addedAtMs: epochMs })

/** A note about a hall; at most one is edited per hall, but a merge may leave several. */
export const noteSchema = v.strictObject({
  id: rowId,
  hallId: hallIdSchema,
  hallName,
  text: v.pipe(v.string(), v.maxLength(NOTE_LIMIT)),
  updatedAtMs: epochMs,
})

/** A named list of halls in the visitor's order, such as an outing. */
export const hallListSchema = v.strictObject({
  id: rowId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LIST_NAME_LIMIT)),
  hallIds: v.pipe(v.array(hallIdSchema), v.maxLength(2000)),
  updatedAtMs: epochMs,
})

/** A visit the visitor recorded (打卡): a day, never a place. */
export const visitSchema = v.strictObject({ id: rowId, hallId: hallIdSchema, hallName, day: v.string() })

/** An outside link to open once there is a network. */
export const laterLinkSchema = v.strictObject({
  url: httpUrlSchema,
  title: v.pipe(v.string(), v.maxLength(300)),
  hallId: hallIdSchema,
  addedAtMs: epochMs,
})

/** A small remembered choice; the value is any JSON. */
export const valueRowSchema = v.strictObject({ key: v.pipe(v.string(), v.maxLength(100)), value: v.unknown() })

export type Favourite = v.InferOutput<typeof favouriteSchema>
export type Note = v.InferOutput<typeof noteSchema>
export type HallList = v.InferOutput<typeof hallListSchema>
export type Visit = v.InferOutput<typeof visitSchema>
export type LaterLink = v.InferOutput<typeof laterLinkSchema>
export type ValueRow = v.InferOutput<typeof valueRowSchema>
