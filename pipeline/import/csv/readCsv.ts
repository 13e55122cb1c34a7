import { CsvError, parse } from 'csv-parse/sync'
import { ImportFailure } from '../importFailure.ts'
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts'
import { faultCell, textCell, type Cell, type Table, type TableRow } from '../table.ts'
import { decodeText, type TextEncoding } from './decodeText.ts'

const DELIMITERS = [',', '\t', ';'] as const

export interface CsvContent {
  readonly table: Table
  readonly encoding: TextEncoding
}

/**
 * Reads comma-, tab- or semicolon-separated text; rows keep the line they start on.
 * @throws ImportFailure with line or byte offset
 */
export function readCsv(bytes: Buffer, forced: TextEncoding | null, limits: ImportLimits = IMPORT_LIMITS): CsvContent {
  const { text, encoding } = decodeText(bytes, forced)
  if (text.includes('\0')) {
    throw new ImportFailure(`字节 ${bytes.indexOf(0)} 处有空字符，这不是文字文件`, '请确认选对了文件')
  }
  const rows: TableRow[] = []
  let cellCount = 0
  try {
    parse(text, {
      bom: true,
      delimiter: guessDelimiter(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      info: true,
      maxRecordSize: 1_000_000,
      onRecord: (record: unknown) => {
        const { record: fields, info } = record as { record: string[]; info: { lines: number } }
        const lineBreaks = fields.reduce((sum, field) => sum + countLineBreaks(field), 0)
        const line = info.lines - lineBreaks
        cellCount += fields.length
        if (rows.length >= limits.rows) throw tooLarge(line, `超过 ${limits.rows} 行`)
        if (cellCount > limits.cells) throw tooLarge(line, `超过 ${limits.cells} 个格`)
        if (fields.length > limits.columns) throw tooLarge(line, `超过 ${limits.columns} 列`)
        rows.push({ row: line, cells: toCells(fields, limits), place: null })
        return null
      },
    })
  } catch (error) {
    if (error instanceof ImportFailure) throw error
    throw new ImportFailure(describe(error), '请检查这一行的引号是否成对', { cause: error })
  }
  return { table: { name: null, rows }, encoding }
}

function guessDelimiter(text: string): string {
  const head = text.slice(0, 4_000).split(/\r?\n/).slice(0, 10)
  let best = ','
  let bestCount = 0
  for (const delimiter of DELIMITERS) {
    const count = head.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0)
    if (count > bestCount) [best, bestCount] = [delimiter, count]
  }
  return best
}

function toCells(fields: readonly string[], limits: ImportLimits): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>()
  fields.forEach((field, index) => {
    const text = unwrap(field)
    if (text.trim() === '') return
    if (text.length > limits.cellCharacters) {
      cells.set(index + 1, faultCell(text.slice(0, 20), `文字超过 ${limits.cellCharacters} 个字`))
    } else if (/^=\w+\(/.test(text)) {
      cells.set(index + 1, faultCell(text.slice(0, 40), '这一格是公式：请填写结果'))
    } else cells.set(index + 1, textCell(text))
  })
  return cells
}

/** Undoes the two tricks that keep Excel from computing a cell: `="028…"`, and our own `'=…` on export. */
function unwrap(field: string): string {
  const quoted = /^="(.*)"$/s.exec(field.trim())
  if (quoted !== null) return (quoted[1] ?? '').replaceAll('""', '"')
  return /^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field
}

const countLineBreaks = (text: string): number => text.split('\n').length - 1

const tooLarge = (line: number, what: string): ImportFailure =>
  new ImportFailure(`第 ${line} 行：文件${what}`, '请拆成几个文件')

function describe(error: unknown): string {
  if (!(error instanceof CsvError)) return `文件读不懂（${error instanceof Error ? error.message : String(error)}）`
  const line = (error as CsvError & { lines?: number }).lines
  const at = line === undefined ? '' : `第 ${line} 行：`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `${at}引号没有闭合`
  if (error.code === 'CSV_MAX_RECORD_SIZE') return `${at}一行太长，多半是前面的引号没有闭合`
  return `${at}格式有误（${error.code}）`
}
