import { strToU8, zipSync, type Zippable } from 'fflate'
import { columnLetters } from '../import/place.ts'
import { escapeXml } from './xlsxXml.ts'

/** How a cell looks; indexes of `cellXfs` in the styles part. */
const STYLES = { plain: 0, heading: 1, required: 2, example: 3, text: 4 } as const
export type CellStyle = keyof typeof STYLES

export interface SheetColumn {
  readonly heading: string
  /** In characters of the default font. */
  readonly width: number
  readonly headingStyle: CellStyle
  /** Style of empty cells to be filled in; `text` keeps Excel from eating leading zeros. */
  readonly style: CellStyle
  /** Drop-down below the heading; null for free entry. */
  readonly choices: readonly string[] | null
  /** Shown when a cell of the column is selected; `''` for none. */
  readonly prompt: string
}

export type SheetValue = string | number | null

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
  /** Style of the rows above; drop-downs reach `entryRows` rows below the heading. */
  readonly rowStyle: CellStyle
  readonly entryRows: number
}

/** Zip time of every part (1980-01-01, the format's zero): same records, same bytes. */
const MODIFIED = new Date(1980, 0, 1)
/** Excel's own limit for the list written into a validation. */
const INLINE_LIST_LENGTH = 255

/**
 * Writes a workbook with headings, frozen first row, drop-downs and prompts. Small and typed, over fflate: exceljs has
 * had no release since 2023 and brings ninety packages, write-excel-file knows no drop-downs; both check it in tests.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const lists = listsOf(sheets)
  const parts: Zippable = {
    '[Content_Types].xml': xml(contentTypes(sheets.length + 1)),
    '_rels/.rels': xml(RELATIONS),
    'xl/workbook.xml': xml(workbook(sheets)),
    'xl/_rels/workbook.xml.rels': xml(workbookRelations(sheets.length + 1)),
    'xl/styles.xml': xml(STYLESHEET),
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml(worksheet(sheet, lists))
  })
  parts[`xl/worksheets/sheet${sheets.length + 1}.xml`] = xml(listSheet(lists))
  return zipSync(parts, { mtime: MODIFIED, level: 6 })
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** Hidden sheet that holds the longer drop-down lists. */
const LIST_SHEET = '选项'

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)

/** Column of the hidden sheet for each list too long to stand in the validation itself. */
function listsOf(sheets: readonly Sheet[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const { choices } of sheets.flatMap(sheet => sheet.columns)) {
    if (choices !== null && choices.join(',').length > INLINE_LIST_LENGTH) lists.set(choices.join('\n'), choices)
  }
  return lists
}

function worksheet(sheet: Sheet, lists: ReadonlyMap<string, readonly string[]>): string {
  const columns = sheet.columns.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES[style]}" customWidth="1"/>`,
  )
  const heading = sheet.columns.map(({ heading: text, headingStyle }, index) => cell(text, index, 1, headingStyle))
  const rows = sheet.rows.map((values, at) => {
    const cells = values.map((value, index) => {
      const style = sheet.rowStyle === 'plain' ? (sheet.columns[index]?.style ?? 'plain') : sheet.rowStyle
      return value === null ? '' : cell(value, index, at + 2, style)
    })
    return `<row r="${at + 2}">${cells.join('')}</row>`
  })
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>${rows.join('')}</sheetData>` +
    `${validations(sheet, lists)}</worksheet>`
  )
}

function cell(value: string | number, column: number, row: number, style: CellStyle): string {
  const at = `r="${columnLetters(column + 1)}${row}" s="${STYLES[style]}"`
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

function validations(sheet: Sheet, lists: ReadonlyMap<string, readonly string[]>): string {
  if (sheet.entryRows === 0) return ''
  const all = sheet.columns.flatMap(({ heading, choices, prompt }, index) => {
    if (choices === null && prompt === '') return []
    const letters = columnLetters(index + 1)
    const range = `${letters}2:${letters}${sheet.entryRows + 1}`
    const words =
      prompt === ''
        ? ''
        : ` showInputMessage="1" promptTitle="${escapeXml(heading.slice(0, 32))}" prompt="${escapeXml(prompt.slice(0, 255))}"`
    if (choices === null) return [`<dataValidation allowBlank="1"${words} sqref="${range}"/>`]
    const error = ` showErrorMessage="1" errorTitle="请从下拉表里选" error="${escapeXml(choices.join('、').slice(0, 200))}"`
    const formula = `<formula1>${escapeXml(listFormula(choices, lists))}</formula1>`
    return [`<dataValidation type="list" allowBlank="1"${words}${error} sqref="${range}">${formula}</dataValidation>`]
  })
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}

function listFormula(choices: readonly string[], lists: ReadonlyMap<string, readonly string[]>): string {
  const at = [...lists.keys()].indexOf(choices.join('\n'))
  if (at === -1) return `"${choices.join(',')}"`
  const letters = columnLetters(at + 1)
  return `'${LIST_SHEET}'!$${letters}$1:$${letters}$${choices.length}`
}

function listSheet(lists: ReadonlyMap<string, readonly string[]>): string {
  const columns = [...lists.values()]
  const height = Math.max(0, ...columns.map(list => list.length))
  const rows = Array.from({ length: height }, (_none, row) => {
    const cells = columns.map((list, column) => {
      const value = list[row]
      return value === undefined ? '' : cell(value, column, row + 1, 'plain')
    })
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function workbook(sheets: readonly Sheet[]): string {
  const visible = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const number = sheets.length + 1
  const hidden = `<sheet name="${LIST_SHEET}" sheetId="${number}" state="hidden" r:id="rId${number}"/>`
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${visible.join('')}${hidden}</sheets></workbook>`
}

function workbookRelations(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_none, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheetCount + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`
  return `<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}${styles}</Relationships>`
}

function contentTypes(sheetCount: number): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = Array.from(
    { length: sheetCount },
    (_none, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${office}.worksheet+xml"/>`,
  )
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/>${sheets.join('')}</Types>`
  )
}

const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** Fonts: plain, bold, grey italic. Fills: none, the reserved grey, heading, required heading. Format 49 is text. */
const STYLESHEET =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>' +
  '<font><i/><sz val="11"/><color rgb="FF808080"/><name val="宋体"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEE8"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF9E0C7"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf fontId="1" fillId="3" applyFont="1" applyFill="1"/>' +
  '<xf numFmtId="49" fontId="2" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '</cellXfs></styleSheet>'
