/**
 * 001: the prose of the first records as it is printed. They were written with half-width punctuation and with the
 * field names of a spreadsheet (`areaM2为展陈区域面积`), and visitors read them.
 * Run once: `npx tsx pipeline/migrations/001-printed-words.ts records`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toChinesePunctuation } from '../records/chinesePunctuation.ts'

const FIELD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/areaM2(?=为|取)/g, '面积'],
  [/\bprefecture(?=为|按|填|留)/g, '市州'],
  [/(?<=的)opened|\bopened(?=为|取|填|留)/g, '开馆日期'],
  [/\bvolumes(?=为|取|填|留)/g, '藏书量'],
  [/\bwebsite(?=为)/g, '网址'],
  [/\bhours(?=留空|为)/g, '开放时间'],
  [/\bcounty(?=留空|为)/g, '县（市、区）'],
  [/(?<=[\u4e00-\u9fff])village(?=留空|为)/g, '村名'],
  [/(?<=[\u4e00-\u9fff])(?:为)null/g, '空着'],
  [/(?<=只记)county/g, '县级'],
  [/无campus一档/g, '没有“校园”一档'],
  [/以village代/g, '以“村级”代替'],
]

/** Text fields of a hall, title or holding that are our own prose, by key; found at any depth. */
const PROSE_KEYS: ReadonlySet<string> = new Set(['summary', 'highlights', 'notes', 'note', 'admission', 'booking'])

/** One record's prose as it is printed; names, addresses, sources and a source's own words stay as they are. */
export function printedWords<Value>(value: Value, isProse = false): Value {
  if (typeof value === 'string') return (isProse ? printed(value) : value) as Value
  if (Array.isArray(value)) return value.map(each => printedWords<unknown>(each, isProse)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, printedWords<unknown>(each, PROSE_KEYS.has(key))])
  return Object.fromEntries(entries) as Value
}

function printed(text: string): string {
  return toChinesePunctuation(FIELD_WORDS.reduce((now, [name, words]) => now.replace(name, words), text))
}

function migrate(records: string): void {
  for (const kind of ['halls', 'titles', 'holdings']) {
    for (const file of readdirSync(join(records, kind))) {
      const path = join(records, kind, file)
      const lines = readFileSync(path, 'utf8').split('\n')
      writeFileSync(path, lines.map(line => line && JSON.stringify(printedWords(JSON.parse(line)))).join('\n'))
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) migrate(process.argv[2] ?? 'records')
