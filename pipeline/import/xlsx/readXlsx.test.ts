import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { handMadeXlsx, worksheet } from '../../../tests/fixtures/import/handMadeXlsx.ts'
import { messyWorkbook } from '../../../tests/fixtures/import/messyWorkbook.ts'
import { ImportFailure } from '../importFailure.ts'
import { IMPORT_LIMITS } from '../limits.ts'
import { readXlsx } from './readXlsx.ts'

const cellsOf = async (bytes: Buffer) => {
  const { tables } = await readXlsx(bytes)
  return (tables[0]?.rows ?? []).flatMap(({ row, cells }) =>
    [...cells].map(([column, cell]) => ({ row, column, ...cell })),
  )
}

describe('readXlsx on workbooks', () => {
  it('reads the texts that read-excel-file reads', async () => {
    const { bytes } = await messyWorkbook()
    const oracle = await readExcelFile(bytes)
    const ours = await readXlsx(bytes)
    const sheet = oracle[1]?.data ?? []
    let compared = 0
    for (const { row, cells } of ours.tables[1]?.rows ?? []) {
      for (const [column, cell] of cells) {
        const expected: unknown = sheet[row - 1]?.[column - 1]
        if (typeof expected !== 'string' || cell.fault !== null) continue
        expect(cell.text).toBe(expected)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(2_000)
  })

  it('reads rich text, links, booleans, dates by their format and formulas by their result', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('表')
    sheet.getCell('A1').value = { richText: [{ text: '战旗' }, { text: '村', font: { bold: true } }] }
    sheet.getCell('B1').value = { text: '网页', hyperlink: 'https://www.pidu.gov.cn/' }
    sheet.getCell('C1').value = true
    sheet.getCell('D1').value = new Date(Date.UTC(2021, 4, 3))
    sheet.getCell('E1').value = new Date(Date.UTC(2021, 4, 1))
    sheet.getCell('E1').numFmt = 'yyyy"年"m"月"'
    sheet.getCell('F1').value = { formula: '1+1', result: 2 }
    sheet.getCell('G1').value = { formula: '1+1' }
    const cells = await cellsOf(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(cells.map(({ text, date }) => date ?? text)).toEqual([
      '战旗村',
      '网页',
      '是',
      '2021-05-03',
      '2021-05',
      '2',
      '',
    ])
    expect(cells[6]?.fault).toContain('公式')
  })

  it('gives a merged county to each of its rows', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('表')
    sheet.addRows([
      ['郫都区', '甲馆'],
      [null, '乙馆'],
      [null, '丙馆'],
    ])
    sheet.mergeCells('A1:A3')
    const cells = await cellsOf(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(cells.filter(cell => cell.column === 1).map(cell => cell.text)).toEqual(['郫都区', '郫都区', '郫都区'])
  })

  it('leaves hidden sheets unread and says so', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('看得见').addRow(['甲'])
    workbook.addWorksheet('藏起来', { state: 'hidden' }).addRow(['乙'])
    const content = await readXlsx(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(content.tables.map(table => table.name)).toEqual(['看得见'])
    expect(content.hiddenSheets).toEqual(['藏起来'])
  })
})

describe('readXlsx on hostile files', () => {
  const refuses = (bytes: Buffer, limits = IMPORT_LIMITS) => expect(readXlsx(bytes, limits)).rejects

  it('refuses a zip bomb before unpacking it', async () => {
    const bytes = handMadeXlsx(
      worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(3_000_000)}</t></is></c></row>`),
    )
    expect(bytes.length).toBeLessThan(20_000)
    await refuses(bytes, { ...IMPORT_LIMITS, unpackedBytes: 1_000_000 } as typeof IMPORT_LIMITS).toThrow('压缩炸弹')
  })

  it('refuses a part that unpacks to more than it states', async () => {
    const bytes = handMadeXlsx(worksheet('<row r="1"/>'.repeat(10_000)))
    const honest = Buffer.from(bytes)
    // The uncompressed size stands at offset 24 of each central directory entry (APPNOTE 4.3.12).
    for (let at = honest.indexOf('PK\x01\x02'); at !== -1; at = honest.indexOf('PK\x01\x02', at + 1))
      honest.writeUInt32LE(64, at + 24)
    await refuses(honest).toThrow(ImportFailure)
  })

  it.each([
    ['one cell far to the right', worksheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), '列以外'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('')}`, '读不懂'],
    ['deep nesting', '<a>'.repeat(100), '读不懂'],
    ['broken XML', '<worksheet><sheetData><row>', '读不懂'],
    [
      'an enormous merged range',
      worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      '合并',
    ],
  ])('refuses %s', (_name, sheet, says) => refuses(handMadeXlsx(sheet)).toThrow(says))

  it('reads one cell in the last row without making the rows above', async () => {
    const cells = await cellsOf(handMadeXlsx(worksheet('<row r="1048576"><c r="B1048576"><v>7</v></c></row>')))
    expect(cells).toEqual([expect.objectContaining({ row: 1_048_576, column: 2, text: '7' })])
  })

  it('refuses too many cells, naming the row', async () => {
    const rows = Array.from({ length: 30 }, (_none, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('')
    await refuses(handMadeXlsx(worksheet(rows)), { ...IMPORT_LIMITS, cells: 20 } as never).toThrow('第 21 行')
  })

  it.each([
    ['no zip', Buffer.from('馆名,县')],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) }))],
    ['half a file', handMadeXlsx(worksheet('')).subarray(0, 300)],
  ])('refuses %s with a remedy', (_name, bytes) => refuses(bytes).toThrow(/请/))

  it('marks a shared string that is not there', async () => {
    const [cell] = await cellsOf(handMadeXlsx(worksheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')))
    expect(cell?.fault).toContain('不存在')
  })

  it('never fails otherwise than by an ImportFailure, whatever bytes are changed', async () => {
    const { bytes } = await messyWorkbook()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async changes => {
          const broken = Buffer.from(bytes)
          for (const [at, value] of changes) broken[at] = value
          await readXlsx(broken).catch((error: unknown) => expect(error).toBeInstanceOf(ImportFailure))
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})
