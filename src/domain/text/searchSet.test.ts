import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNow, searchColumnsOf, searchSetOf } from '../../../tests/fixtures/search.ts'
import { foldText } from './foldText.ts'
import { FIELD, WORD_START, type SearchColumns } from './searchColumns.ts'
import { buildReadings, joinSearchSet, type SearchRow } from './searchSet.ts'

function foldedRows({ codes, rowCount, rowStarts }: SearchColumns): string[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    String.fromCharCode(...codes.subarray(rowStarts[row], (rowStarts[row + 1] ?? 0) - 1)).split(
      String.fromCharCode(FIELD),
    ),
  )
}

function readingsOfRow({ syllables, readings, rowStarts }: SearchColumns, row: number): string {
  return Array.from(readings.subarray(rowStarts[row], (rowStarts[row + 1] ?? 0) - 1), reading =>
    syllables[reading >> 1]?.join('/'),
  ).join(' ')
}

describe('a search set', () => {
  it('comes back as the folded texts it was built from', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(rows, written => {
        const columns = searchColumnsOf(written)
        expect(foldedRows(columns)).toEqual(written.map(row => row.map(foldText)))
      }),
      { numRuns: 50 },
    )
  })

  it('gives a character the reading of its place, not of the others', () => {
    const columns = searchColumnsOf([['乐山大佛志'], ['乐至县志'], ['犍为音乐志', '乐山']])
    expect(readingsOfRow(columns, 0)).toBe('le shan da fo zhi')
    expect(readingsOfRow(columns, 2)).toBe('qian wei yin yue zhi  le shan')
  })

  it('writes each character once, however many rows hold it', () => {
    const rows: SearchRow[] = Array.from({ length: 500 }, () => ['战旗村村史馆'])
    expect(searchSetOf(rows).split('\n').slice(1, 3)).toEqual(['cun村 guan馆 qi旗 shi史 zhan战', ''])
  })

  it('writes the usual reading of each character, and the others by row and place', () => {
    // 乐 reads le twice and yue once; 长 both ways once, and the first by the alphabet counts.
    const readings: Readonly<Record<string, readonly string[]>> = {
      乐山: ['le', 'shan'],
      A乐1: ['', 'le', ''],
      音乐: ['yin', 'yue'],
      长: ['zhang'],
      山长: ['shan', 'chang'],
      '𠮷': ['ji'],
    }
    const rows = [['乐山'], ['A乐1', '长'], ['𠮷', '音乐'], ['乐山'], ['山长']]
    expect(buildReadings(rows, text => readings[text] ?? [])).toBe('chang长 le乐 shan山 yin音\n1.4.zhang 1.4.yue')
  })

  it('holds the readings of characters that other texts will need, beside those of its own', () => {
    const [, table = ''] = searchSetOf([['乐山']], ['青杠树村', '音乐村']).split('\n')
    expect(table).toContain('gang杠')
    expect(table).toContain('le乐')
    expect(table).not.toContain('yue乐')
  })

  it('is the same whether built in one go or joined from rows and readings', () => {
    const rows: SearchRow[] = [['乐山'], ['音乐']]
    const readings = buildReadings(rows, text => (text === '乐山' ? ['le', 'shan'] : ['yin', 'yue']))
    expect(joinSearchSet(rows, readings)).toContain('1.1.yue')
    expect(readingsOfRow(parseNow(joinSearchSet(rows, readings)), 1)).toBe('yin yue')
  })

  it('marks where words begin: at the start, after punctuation, after the end of a division name', () => {
    const { readings } = searchColumnsOf([['郫都区战旗·村']])
    expect(Array.from(readings.subarray(0, 6), reading => (reading & WORD_START) !== 0)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ])
  })

  it('is read from bytes cut at any place', () => {
    const rows: SearchRow[] = Array.from({ length: 12_000 }, (_, index) => [`第${index}村😀㎡`])
    expect(foldedRows(parseNow(new TextEncoder().encode(searchSetOf(rows))))[11_999]).toEqual(['第11999村😀m2'])
  })

  it('without rows is empty', () => expect(searchColumnsOf([]).rowCount).toBe(0))

  it.each(['', 'search/2\n\n\n', '{}', '\0'.repeat(50)])('refuses %j with P03', set => {
    expect(() => parseNow(set)).toThrow(expect.objectContaining({ code: 'P03' }) as Error)
  })
})
