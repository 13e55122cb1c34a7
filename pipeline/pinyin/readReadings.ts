import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** A reviewed reading; a line of `records/readings.ndjson`. */
const readingSchema = v.pipe(
  v.strictObject({
    /** Characters it holds for, wherever they stand in a name; of two that overlap the longer one counts. */
    text: v.pipe(v.string('应为文字'), v.nonEmpty('不能为空')),
    /** One toneless syllable a character, `leng/ling` where both are accepted; ü is written v. */
    reading: v.pipe(
      v.string('应为拼音'),
      v.regex(/^[a-z]+(?:\/[a-z]+)*(?: [a-z]+(?:\/[a-z]+)*)*$/, '应为不带声调的拼音'),
    ),
    why: v.pipe(v.string('应为理由'), v.nonEmpty('要写理由')),
  }),
  v.check(({ text, reading }) => Array.from(text).length === reading.split(' ').length, '字数与音节数不同'),
)

/** Reviewed syllables by text. */
export type ReviewedReadings = ReadonlyMap<string, readonly string[]>

/**
 * Reads the reviewed readings of a records folder; none when the file is not there.
 * @throws Error naming the line, for a line that cannot be read or a text given twice
 */
export function readReadings(recordsFolder: string): ReviewedReadings {
  const path = join(recordsFolder, 'readings.ndjson')
  return existsSync(path) ? parseReadings(readFileSync(path, 'utf8')) : new Map()
}

/** As `readReadings`, from the file's text. */
export function parseReadings(ndjson: string): ReviewedReadings {
  const readings = new Map<string, readonly string[]>()
  for (const [index, line] of ndjson.split('\n').entries()) {
    if (line.trim() === '') continue
    const fail = (why: string) => new Error(`readings.ndjson:${index + 1}: ${why}`)
    const result = v.safeParse(readingSchema, parseJson(line))
    if (!result.success) throw fail(result.issues[0].message)
    const { text, reading } = result.output
    if (readings.has(text)) throw fail(`“${text}”写了两次`)
    readings.set(text, reading.split(' '))
  }
  return readings
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
