import { ImportFailure } from '../importFailure.ts'
import type { ImportLimits } from '../limits.ts'
import { faultCell, textCell, type Cell } from '../table.ts'
import { cellFromXml, type XmlCell } from './cellFromXml.ts'
import { parseXml } from './parseXml.ts'
import { parseCellRef, parseRange, type CellRange } from './cellRef.ts'
import type { Workbook } from './readWorkbook.ts'
import type { ZipParts } from './openZip.ts'

/** A sheet's filled cells by row, then column, with its merged ranges still unfilled. */
export interface SheetContent {
  readonly rows: Map<number, Map<number, Cell>>
  readonly merges: readonly CellRange[]
}

/** Cells read so far in the whole workbook; shared so that many sheets cannot pass the limit together. */
export interface CellBudget {
  cells: number
  rows: number
}

/** @throws ImportFailure naming the sheet when it is broken or too large */
export async function readSheet(
  zip: ZipParts,
  sheet: { readonly name: string; readonly part: string },
  workbook: Workbook,
  limits: ImportLimits,
  budget: CellBudget,
): Promise<SheetContent> {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: CellRange[] = []
  let row = 0
  let column = 0
  let xml: XmlCell | null = null
  let capture: 'value' | 'inline' | null = null

  const keep = (cell: Cell | null): void => {
    if (cell === null || (cell.fault === null && cell.text.trim() === '')) return
    if (!isInGrid(row) || column < 1) {
      throw new ImportFailure(
        `工作表“${sheet.name}”里有一格说不清在哪一行哪一列`,
        '请在 Excel 或 WPS 里打开后“另存为 .xlsx”',
      )
    }
    if (column > limits.columns) {
      throw tooLarge(sheet.name, `第 ${row} 行在第 ${limits.columns} 列以外还有内容`)
    }
    let cells = rows.get(row)
    if (cells === undefined) {
      budget.rows += 1
      if (budget.rows > limits.rows) throw tooLarge(sheet.name, `超过 ${limits.rows} 行`)
      cells = new Map()
      rows.set(row, cells)
    }
    budget.cells += 1
    if (budget.cells > limits.cells) throw tooLarge(sheet.name, `读到第 ${row} 行时已超过 ${limits.cells} 个单元格`)
    cells.set(column, cell)
  }

  const stream = await zip.open(sheet.part)
  if (stream === null) throw new ImportFailure(`工作表“${sheet.name}”的内容缺失`, '请重新导出这个文件')
  await parseXml(
    stream,
    `${sheet.part}（工作表“${sheet.name}”）`,
    {
      open(name, attributes) {
        if (name === 'row') {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r)
          column = 0
        } else if (name === 'c') {
          const ref = parseCellRef(attributes.r ?? '')
          column = ref?.column ?? column + 1
          if (ref !== null) row = ref.row
          xml = {
            type: attributes.t ?? 'n',
            style: Number(attributes.s ?? -1),
            value: '',
            inline: '',
            hasFormula: false,
          }
        } else if (name === 'f' && xml !== null) xml.hasFormula = true
        else if (name === 'v') capture = 'value'
        else if (name === 't') capture = 'inline'
        else if (name === 'rPh') capture = null
        else if (name === 'mergeCell') {
          const range = parseRange(attributes.ref ?? '')
          if (range !== null && merges.length < limits.mergedCells) merges.push(range)
        }
      },
      text(text) {
        if (xml === null || capture === null) return
        if (capture === 'value') xml.value += text
        else xml.inline += text
      },
      close(name) {
        if (name === 'v' || name === 't') capture = null
        if (name !== 'c' || xml === null) return
        const cell = cellFromXml(xml, workbook)
        keep(cell !== null && cell.text.length > limits.cellCharacters ? overlong(cell, limits) : cell)
        xml = null
      },
    },
    limits,
  )
  return { rows, merges }
}

/** False for what a `row` element should not be numbered with; Excel's last row is 1,048,576. */
const isInGrid = (row: number): boolean => Number.isInteger(row) && row >= 1 && row <= 1_048_576

function overlong(cell: Cell, limits: ImportLimits): Cell {
  return faultCell(textCell(cell.text.slice(0, 20)).text, `文字超过 ${limits.cellCharacters} 个字`)
}

function tooLarge(sheet: string, what: string): ImportFailure {
  return new ImportFailure(`工作表“${sheet}”${what}`, '请删去多余的行列，或拆成几个文件')
}
