import { renameSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { LIST_KINDS, LIST_KIND_NAMES, type ListKind } from '../import/columns/listKind.ts'
import { ImportFailure } from '../import/importFailure.ts'
import { PlaceFinder } from '../import/place/placeFinder.ts'
import { readRecords, type Records } from '../records/readRecords.ts'
import { CELL_CHARACTERS, exportList, toSheet, type ExportedList } from './exportLists.ts'
import { writeCsv } from './writeCsv.ts'
import { writeGeoJson } from './writeGeoJson.ts'
import { writeXlsx } from './writeXlsx.ts'

export const EXPORT_HELP = `用法：npm run records -- export 文件.xlsx|.csv|.geojson [选项]

把 records/ 写成表，改好后可以再导入；原样导入不会有任何改动。.xlsx 默认含馆、题名、馆藏三张表。

  --kind halls|titles|holdings   只写一种（.csv 默认写馆表；.geojson 只有馆）
  --only 代码             只写一个市州或县，如 5101、510117
  --records 文件夹        记录所在，平常是 records`

/** Runs `export`; returns the process's exit code. */
export function exportCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      kind: { type: 'string' },
      only: { type: 'string' },
      records: { type: 'string', default: 'records' },
    },
    allowPositionals: true,
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new ImportFailure('要写明一个文件', EXPORT_HELP)
  const kind = LIST_KINDS.find(each => each === values.kind) ?? null
  if (values.kind !== undefined && kind === null) {
    throw new ImportFailure(`--kind 不能是 ${values.kind}`, `应为 ${LIST_KINDS.join('、')} 之一`)
  }
  if (values.only !== undefined && !/^\d{2,6}$/.test(values.only)) {
    throw new ImportFailure(`--only 不能是 ${values.only}`, '应为行政区划代码或它的前几位，如 5101')
  }
  const records = readRecords(values.records)
  const { lists, bytes, notes } = exportBytes(extname(file).toLowerCase(), kind, records, values.only ?? null)
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, bytes)
  renameSync(temporary, file)
  console.log(`已写 ${file}：${lists.map(list => `${LIST_KIND_NAMES[list.kind]} ${list.rows.length} 条`).join('，')}`)
  for (const note of notes) console.log(note)
  return 0
}

interface Exported {
  readonly lists: readonly ExportedList[]
  readonly bytes: Uint8Array | string
  readonly notes: readonly string[]
}

/** @throws ImportFailure for an ending that is none of the three */
export function exportBytes(extension: string, kind: ListKind | null, records: Records, only: string | null): Exported {
  const oldPlaces = records.oldPlaces.map(({ record }) => record)
  const places = new PlaceFinder(records.prefectures, records.counties, oldPlaces)
  const listOf = (each: ListKind): ExportedList => exportList(each, records, places, only)
  switch (extension) {
    case '.xlsx': {
      const lists = (kind === null ? LIST_KINDS : [kind]).map(listOf)
      const { short, notes } = withoutLongTexts(lists)
      return { lists, bytes: writeXlsx(short.map(list => toSheet(LIST_KIND_NAMES[list.kind], list))), notes }
    }
    case '.csv': {
      const list = listOf(kind ?? 'halls')
      const headings = list.columns.map(column => column.heading)
      return { lists: [list], bytes: writeCsv([headings, ...list.rows]), notes: [] }
    }
    case '.geojson': {
      if (kind !== null && kind !== 'halls')
        throw new ImportFailure('.geojson 只能写馆', '题名和馆藏请写成 .xlsx 或 .csv')
      const list = listOf('halls')
      const ids = list.columns.findIndex(column => column.heading === '编号')
      const byId = new Map<string, Records['halls'][number]['record']>(
        records.halls.map(({ record }) => [record.id, record]),
      )
      const halls = list.rows.flatMap(row => byId.get(String(row[ids])) ?? [])
      return { lists: [list], bytes: writeGeoJson(halls, list), notes: [] }
    }
    default:
      throw new ImportFailure(
        `不会写 ${extension === '' ? '没有后缀名的文件' : extension}`,
        '可以写 .xlsx、.csv、.geojson',
      )
  }
}

function withoutLongTexts(lists: readonly ExportedList[]): {
  short: readonly ExportedList[]
  notes: readonly string[]
} {
  const notes: string[] = []
  const short = lists.map(list => ({
    ...list,
    rows: list.rows.map(row =>
      row.map((value, column) => {
        if (typeof value !== 'string' || value.length <= CELL_CHARACTERS) return value
        notes.push(
          `“${String(row[0])}”的${list.columns[column]?.heading ?? ''}超过 Excel 一格的上限，没有写进表；再导入时它不会变`,
        )
        return null
      }),
    ),
  }))
  return { short, notes }
}
