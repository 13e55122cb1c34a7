import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchColumnsOf } from '../../../tests/fixtures/search.ts'
import { LastFound } from './lastFound.ts'
import { searchNow } from './search.ts'
import { splitTerms } from './splitTerms.ts'

const NAMES = ['战旗村村史馆', '西安村志', '仙峰村志', '都江堰市志', '乐山大佛志', '成都年鉴(2020)', '战河镇志']
const FILLER = Array.from({ length: 30 }, (_, k) => [`甲${k}`])
const columns = searchColumnsOf([...NAMES.map(name => [name, '示例县战旗乡']), ...FILLER])
const sets = new Map([['rows', { columns, order: null }]])

/** What is remembered after a search of `before`, asked for `now`. */
function rowsAfter(before: string, now: string): readonly number[] | null {
  const last = new LastFound()
  searchNow(sets, before, 5, last)
  return last.rowsFor(columns, splitTerms(now))
}

describe('LastFound', () => {
  it('keeps a query that goes on to the rows of the one before', () => {
    expect(rowsAfter('乐', '乐山')).toEqual([4])
    expect(rowsAfter('村志', '村志 西安')).toEqual([1, 2])
    expect(rowsAfter('kk', 'kka')).toEqual([])
  })

  it('lets a query that does not go on look everywhere', () => {
    expect(rowsAfter('乐山', '乐')).toBeNull()
    expect(rowsAfter('乐山', '山乐')).toBeNull()
    expect(rowsAfter('乐山 志', '乐山大 志')).toBeNull()
    expect(rowsAfter("xi'an", 'xian')).toBeNull()
  })

  it('does not keep what most rows hold, nor what another set held', () => {
    expect(rowsAfter('甲', '甲1')).toBeNull()
    const last = new LastFound()
    searchNow(sets, '乐', 5, last)
    expect(last.rowsFor(searchColumnsOf([['乐山']]), splitTerms('乐山'))).toBeNull()
  })

  it('changes no answer, whatever is typed key by key', () => {
    const key = fc.constantFrom(...'战旗村志西安都江堰乐山年鉴2020甲zhanqicunxiandouleshnj', ' ', "'", 'ü', '戰')
    const text = fc.oneof(
      fc.array(key, { maxLength: 9 }).map(keys => keys.join('')),
      fc.constantFrom('zhanqicun', 'zqccsg', '战旗cun', 'xi an cunzhi', 'dujiangyan', '战旗 示例', 'leshn', '都姜眼'),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), texts => {
        const last = new LastFound()
        for (const typed of texts)
          for (let length = 1; length <= typed.length; length++) {
            const so = typed.slice(0, length)
            expect(searchNow(sets, so, 4, last)).toEqual(searchNow(sets, so, 4))
          }
      }),
      { numRuns: 100 },
    )
  })
})
