import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { placedRecords } from '../../tests/fixtures/import/placedRecords.ts'
import { writeXlsx } from '../export/writeXlsx.ts'
import { LIST_KINDS } from '../import/columns/listKind.ts'
import { DEFAULT_HOLDINGS_MAP } from '../import/marc/holdingsMap.ts'
import { NO_DEFAULTS } from '../import/plan/importContext.ts'
import { runImport } from '../import/runImport.ts'
import { guideSheet, templateSheet } from './templateSheets.ts'

const template = () => Buffer.from(writeXlsx([guideSheet(), ...LIST_KINDS.map(templateSheet)]))

describe('the template', () => {
  it('opens in two other readers, with its drop-downs', async () => {
    const bytes = template()
    const sheets = await readExcelFile(bytes)
    expect(sheets.map(sheet => sheet.sheet)).toEqual(expect.arrayContaining(['填写说明', '馆', '题名', '馆藏']))
    const workbook = new ExcelJS.Workbook()
    // exceljs declares its own Buffer type, older than Node's.
    await workbook.xlsx.load(bytes as never)
    const halls = workbook.getWorksheet('馆')
    const kindColumn = ((halls?.getRow(1).values ?? []) as string[]).indexOf('类别')
    const rule = halls?.getCell(2, kindColumn).dataValidation
    expect(rule).toMatchObject({ type: 'list', formulae: [expect.stringContaining('方志馆')] })
    expect(workbook.getWorksheet('选项')?.state).toBe('hidden')
  })

  it('leaves no record when imported as it is', async () => {
    const folder = placedRecords({})
    const file = join(folder, 'template.xlsx')
    writeFileSync(file, template())
    const request = {
      file,
      records: folder,
      as: null,
      encoding: null,
      holdingsMap: DEFAULT_HOLDINGS_MAP,
      defaults: NO_DEFAULTS,
      today: '2026-01-01',
      write: true,
      skipFaulty: false,
    }
    const { plan, faults, written } = await runImport(request)
    expect(plan.tables.map(table => table.found?.kind ?? null)).toEqual([null, 'halls', 'titles', 'holdings'])
    expect(plan.tables.flatMap(table => table.skipped.map(row => row.reason))).toEqual(['示例行', '示例行', '示例行'])
    expect(plan.items).toEqual([])
    expect(faults.count).toBe(0)
    expect(written).toEqual([])
  })
})
