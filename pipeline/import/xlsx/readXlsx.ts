import { ImportFailure } from '../importFailure.ts'
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts'
import type { Table } from '../table.ts'
import { fillMerges } from './fillMerges.ts'
import { openZip, type ZipParts } from './openZip.ts'
import { readSheet } from './readSheet.ts'
import { readWorkbook } from './readWorkbook.ts'

/** The visible sheets of a workbook, merged cells filled, and the names of the hidden ones it left unread. */
export interface XlsxContent {
  readonly tables: readonly Table[]
  readonly hiddenSheets: readonly string[]
}

/**
 * Reads an .xlsx within fixed bounds. Its own reader over yauzl and saxes, because the ready-made ones build a dense
 * array (one cell at XFD1048576 is enough to end the process), trust the sizes a zip states, and do not tell a
 * formula from a value; `read-excel-file` is the oracle in the tests.
 * @throws ImportFailure
 */
export async function readXlsx(bytes: Buffer, limits: ImportLimits = IMPORT_LIMITS): Promise<XlsxContent> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    throw new ImportFailure('这是旧版 .xls，或加了密码的工作簿', '请在 Excel 或 WPS 里打开，去掉密码，“另存为 .xlsx”')
  }
  return readParts(await openZip(bytes, limits), limits)
}

/** As `readXlsx`, of the parts of a zip that is open already. */
export async function readParts(zip: ZipParts, limits: ImportLimits = IMPORT_LIMITS): Promise<XlsxContent> {
  const workbook = await readWorkbook(zip, limits)
  const budget = { cells: 0, rows: 0 }
  const tables: Table[] = []
  for (const sheet of workbook.sheets) {
    const content = await readSheet(zip, sheet, workbook, limits, budget)
    fillMerges(content, sheet.name, limits)
    const rows = [...content.rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells, place: null }))
    tables.push({ name: sheet.name, rows })
  }
  return { tables, hiddenSheets: workbook.hiddenSheets }
}
