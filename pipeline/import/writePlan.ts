import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { prefectureOf, provinceOf, type Adcode } from '../../src/domain/place/adcode.ts'
import { HOME_PROVINCE } from '../../src/domain/place/division.ts'
import { checkReferences, fileStemOf } from '../records/checkReferences.ts'
import { RecordFaults } from '../records/fault.ts'
import type { Located } from '../records/parseLines.ts'
import type { Records } from '../records/readRecords.ts'
import { formatPlace, type Place } from './place.ts'
import type { ImportItem } from './plan/importItem.ts'

/** One line of a record file to come, or to replace. */
interface Edit {
  readonly file: string
  /** 1-based line to replace; null appends. */
  readonly line: number | null
  /** null deletes the line. */
  readonly text: string | null
}

/**
 * Writes the new and changed records of a plan. All files are prepared first and then moved into place one after
 * the other; lines that no item touches stay byte for byte.
 * @returns files written, relative to `folder`
 * @throws RecordFaults when the result would contradict itself; nothing is written then
 */
export function writePlan(folder: string, records: Records, items: readonly ImportItem[]): readonly string[] {
  const wanted = items.filter(item => item.outcome === 'new' || item.outcome === 'changed')
  const result = withItems(records, wanted)
  const faults = checkReferences(result)
  if (faults.length > 0) throw new RecordFaults(faults)
  const rooms = new Map(result.halls.map(({ record }) => [record.id as string, record]))
  const everything: readonly Located<unknown>[] = [...records.halls, ...records.titles, ...records.holdings]
  const located = new Map(everything.map(each => [each.record, each]))
  const edits = new Map<string, Edit[]>()
  for (const edit of wanted.flatMap(item => editsOf(item, located, rooms))) {
    edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit])
  }
  const prepared = [...edits].map(([file, list]) => prepare(folder, file, list))
  for (const { temporary, target } of prepared) renameSync(temporary, target)
  return [...edits.keys()].sort()
}

function editsOf(
  item: ImportItem,
  located: ReadonlyMap<unknown, Located<unknown>>,
  rooms: ReadonlyMap<string, HallRecord>,
): readonly Edit[] {
  const text = JSON.stringify(item.record)
  const found = located.get(item.replaces) ?? null
  const file = `${item.kind}/${stemOf(item, rooms)}.ndjson`
  if (found === null) return [{ file, line: null, text }]
  // A title may lie in another file than its places suggest; only a hall that moved house changes files.
  if (item.kind !== 'halls' || found.file === file) return [{ file: found.file, line: found.line, text }]
  return [
    { file: found.file, line: found.line, text: null },
    { file, line: null, text },
  ]
}

function stemOf(item: ImportItem, rooms: ReadonlyMap<string, HallRecord>): string {
  switch (item.kind) {
    case 'halls':
      return fileStemOf(item.record.prefecture, item.record.province)
    case 'holdings': {
      const room = rooms.get(item.record.room)
      return fileStemOf(room?.prefecture ?? null, room?.province)
    }
    case 'titles': {
      const prefectures = new Set<Adcode>(item.record.covers.map(prefectureOf))
      const [only] = prefectures
      return only !== undefined && prefectures.size === 1
        ? fileStemOf(only, provinceOf(only))
        : fileStemOf(null, HOME_PROVINCE)
    }
  }
}

function prepare(folder: string, file: string, edits: readonly Edit[]): { temporary: string; target: string } {
  const target = join(folder, file)
  const lines: (string | null)[] = existsSync(target) ? readFileSync(target, 'utf8').split('\n') : []
  if (lines.at(-1) === '') lines.pop()
  for (const { line, text } of edits) {
    if (line === null) lines.push(text)
    else lines[line - 1] = text
  }
  const kept = lines.filter(line => line !== null)
  const temporary = `${target}.${process.pid}.tmp`
  mkdirSync(dirname(target), { recursive: true })
  try {
    writeFileSync(temporary, kept.length === 0 ? '' : `${kept.join('\n')}\n`, { flush: true })
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return { temporary, target }
}

/** The records as they will be, for checking them whole before a byte is written. */
function withItems(records: Records, items: readonly ImportItem[]): Records {
  return {
    ...records,
    halls: replaced(
      records.halls,
      items.filter(item => item.kind === 'halls'),
    ),
    titles: replaced(
      records.titles,
      items.filter(item => item.kind === 'titles'),
    ),
    holdings: replaced(
      records.holdings,
      items.filter(item => item.kind === 'holdings'),
    ),
  }
}

function replaced<T>(
  all: readonly Located<T>[],
  items: readonly { readonly place: Place; readonly record: T; readonly replaces: T | null }[],
): readonly Located<T>[] {
  const successors = new Map(items.map(item => [item.replaces, item.record]))
  const kept = all.map(located => ({ ...located, record: successors.get(located.record) ?? located.record }))
  const added = items.filter(item => item.replaces === null)
  return [...kept, ...added.map(({ place, record }) => ({ file: formatPlace(place), line: place.row ?? 0, record }))]
}
