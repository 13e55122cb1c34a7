import { isPartialDate } from '../../../src/domain/partialDate.ts'
import { faultCell, textCell, type Cell } from '../table.ts'
import { excelDate } from './excelDate.ts'
import type { Workbook } from './readWorkbook.ts'

/** A `c` element as collected from a sheet. */
export interface XmlCell {
  type: string
  /** Index into the workbook's cell formats; -1 when the cell has none. */
  style: number
  value: string
  inline: string
  hasFormula: boolean
}

/** The cell's content; null when it is empty. Of a formula the stored result is taken, it is never computed here. */
export function cellFromXml(xml: XmlCell, workbook: Workbook): Cell | null {
  if (xml.hasFormula && xml.value === '' && xml.inline === '') {
    return faultCell('', '这一格是公式，文件里没有存它的结果：请选中后复制，再“选择性粘贴为数值”')
  }
  switch (xml.type) {
    case 's':
      return fromShared(xml.value, workbook)
    case 'inlineStr':
      return xml.inline === '' ? null : textCell(xml.inline)
    case 'str':
      return xml.value === '' ? null : textCell(xml.value)
    case 'b':
      return textCell(xml.value === '1' ? '是' : '否')
    case 'e':
      return faultCell(xml.value, `这一格是错误值 ${xml.value}：请改正公式，或直接填写结果`)
    case 'd':
      return xml.value === '' ? null : fromDate(xml.value)
    default:
      return fromNumber(xml, workbook)
  }
}

function fromShared(value: string, workbook: Workbook): Cell | null {
  const text = /^\d+$/.test(value) ? workbook.sharedStrings[Number(value)] : undefined
  if (text === undefined) return faultCell(value, `文件有损：引用了不存在的第 ${value.slice(0, 12)} 条文字`)
  return text === '' ? null : textCell(text)
}

/** An ISO date, with or without a time (ECMA-376 part 1, 18.18.11); anything else stays a text for the column to judge. */
function fromDate(value: string): Cell {
  const day = value.slice(0, 10)
  return { ...textCell(value), date: isPartialDate(day) ? day : null }
}

function fromNumber(xml: XmlCell, workbook: Workbook): Cell | null {
  if (xml.value === '') return null
  const number = Number(xml.value)
  if (!Number.isFinite(number)) return faultCell(xml.value, `文件有损：应为数字，写着 ${xml.value.slice(0, 20)}`)
  const format = workbook.dateFormats[xml.style] ?? null
  if (format === null) return { text: String(number), number, date: null, fault: null }
  const date = excelDate(number, workbook.date1904, format === 'day')
  if (date === null) return { text: String(number), number, date: null, fault: null }
  return { text: date, number, date, fault: null }
}
