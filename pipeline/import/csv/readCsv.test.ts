import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ImportFailure } from '../importFailure.ts'
import { IMPORT_LIMITS } from '../limits.ts'
import { readCsv } from './readCsv.ts'

const TEXT = '馆名,县\r\n"战旗村\n村史馆",郫都区\r\n㐂㭎村史馆,"=""028"""\r\n'
const rowsOf = (bytes: Buffer) =>
  readCsv(bytes, null).table.rows.map(({ row, cells }) => [row, ...[...cells.values()].map(cell => cell.text)])

describe('readCsv', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${TEXT.replaceAll(',', '\t')}`, 'utf16le')],
  ])('reads %s, each row with the line it begins on', (_name, bytes) => {
    expect(rowsOf(bytes)).toEqual([
      [1, '馆名', '县'],
      [2, '战旗村\n村史馆', '郫都区'],
      [4, '㐂㭎村史馆', '028'],
    ])
  })

  it('names the byte at which no encoding goes on', () => {
    const bytes = Buffer.concat([iconv.encode('馆名,县\r\n', 'gb18030'), Buffer.from([0xff, 0xff, 0x41])])
    expect(() => readCsv(bytes, null)).toThrow('字节 9')
  })

  it.each([
    ['an open quote', '馆名,县\n"战旗', '第 2 行'],
    ['a null byte', '馆名\0', '字节 6'],
    ['an endless row', `"${'a'.repeat(1_100_000)}`, '引号'],
  ])('refuses %s', (_name, text, says) => expect(() => readCsv(Buffer.from(text), null)).toThrow(says))

  it('refuses too many rows', () => {
    expect(() => readCsv(Buffer.from('a\n'.repeat(50)), null, { ...IMPORT_LIMITS, rows: 10 })).toThrow('超过 10 行')
  })

  it('marks a formula and takes off the apostrophe that export puts before one', () => {
    const [row] = readCsv(Buffer.from("=HYPERLINK(1),'=1+1,'-5\n"), null).table.rows
    const cells = [...(row?.cells.values() ?? [])]
    expect(cells.map(cell => cell.text).slice(1)).toEqual(['=1+1', '-5'])
    expect(cells[0]?.fault).toContain('公式')
  })

  it('never fails otherwise than by an ImportFailure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        try {
          readCsv(Buffer.from(bytes), null)
        } catch (error) {
          expect(error).toBeInstanceOf(ImportFailure)
        }
      }),
    )
  })
})
