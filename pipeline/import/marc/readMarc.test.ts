import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A_BOOK, marcBytes } from '../../../tests/fixtures/import/marcBytes.ts'
import { FaultList } from '../faultList.ts'
import { ImportFailure } from '../importFailure.ts'
import { DEFAULT_HOLDINGS_MAP, parseHoldingsMap } from './holdingsMap.ts'
import { marcTables } from './marcTables.ts'
import { readMarc } from './readMarc.ts'

const read = (bytes: Buffer) => {
  const faults = new FaultList()
  return { records: [...readMarc(bytes, null, faults)], faults: faults.faults }
}

describe('readMarc', () => {
  it.each(['utf8', 'gb18030'] as const)('reads %s', encoding => {
    const { records, faults } = read(marcBytes(A_BOOK, encoding))
    expect(faults).toEqual([])
    expect(records[0]?.fields.find(field => field.tag === '200')?.subfields[0]).toEqual({
      code: 'a',
      value: '测试县志 :',
    })
  })

  it('reports a broken record at its byte and reads on behind it', () => {
    const good = marcBytes(A_BOOK)
    const bad = Buffer.from(good)
    bad.write('00099', 0, 'latin1')
    const { records, faults } = read(Buffer.concat([good, bad, good]))
    expect(records).toHaveLength(2)
    expect(faults).toEqual([
      expect.objectContaining({
        place: expect.objectContaining({ byteOffset: good.length }) as unknown,
        message: expect.stringContaining('00099'.slice(3)) as unknown,
      }),
    ])
  })

  it.each([
    ['a length that is no number', 0, 'abcde', 0],
    ['a base address outside the record', 12, '99999', 12],
    ['a field that reaches out of the record', 27, '9999', 24],
    ['a directory entry that is no number', 27, 'xx', 24],
  ])('reports %s', (_name, at, text, offset) => {
    const bytes = marcBytes(A_BOOK)
    bytes.write(text, at, 'latin1')
    const { records, faults } = read(bytes)
    expect(records).toEqual([])
    expect(faults.map(fault => fault.place.byteOffset)).toEqual([offset])
  })

  it('reports a last record cut off, and refuses a file without any', () => {
    const good = marcBytes(A_BOOK)
    expect(read(Buffer.concat([good, good.subarray(0, 50)])).faults[0]?.message).toContain('不完整')
    expect(() => read(Buffer.from('馆名,县'))).toThrow(ImportFailure)
  })

  it('never fails otherwise than by an ImportFailure, whatever bytes are changed', () => {
    const book = marcBytes(A_BOOK)
    const change = fc.tuple(fc.nat(book.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), changes => {
        const bytes = Buffer.from(book)
        for (const [at, value] of changes) bytes[at] = value
        try {
          marcTables(read(Buffer.concat([bytes, book])).records, DEFAULT_HOLDINGS_MAP)
        } catch (error) {
          expect(error).toBeInstanceOf(ImportFailure)
        }
      }),
    )
  })
})

describe('marcTables', () => {
  const rowOf = (map = DEFAULT_HOLDINGS_MAP) => {
    const [heading, first] = marcTables(read(marcBytes(A_BOOK)).records, map).holdings.rows
    return Object.fromEntries(
      [...(heading?.cells ?? [])].map(([column, { text }]) => [text, first?.cells.get(column)?.text ?? null]),
    )
  }

  it('makes one row of each copy, with ISBD marks off', () => {
    expect(rowOf()).toMatchObject({
      题名: '测试县志',
      责任者: '测试县志编纂委员会',
      出版社: '方志出版社',
      出版年: '2010',
      全套册数: '2',
      索书号: 'K297.1/12',
      架位: '3架',
      登录号: '0001',
    })
  })

  it('takes the subfields of 905 that the command line names', () => {
    expect(rowOf(parseHoldingsMap('索书号=d,架位=$e'))).toMatchObject({ 索书号: 'K297.1', 架位: '12' })
    expect(() => parseHoldingsMap('书架=c')).toThrow(ImportFailure)
  })
})
