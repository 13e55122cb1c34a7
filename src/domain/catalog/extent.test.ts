import { describe, expect, it } from 'vitest'
import { parseExtent } from './extent.ts'
import { formatSpans, gapsBetween, toSpans } from './spans.ts'

describe('parseExtent', () => {
  it.each([
    ['1997—2003、2005', 'year', '1997—2003、2005', '2004'],
    ['1997-1999,2001年', 'year', '1997—1999、2001', '2000'],
    ['2000', 'year', '2000', ''],
    ['第1—3册、第5册', 'volume', '1—3、5', '4'],
    ['1至8卷', 'volume', '1—8', ''],
    ['２００１～２００３', 'year', '2001—2003', ''],
  ])('reads %s', (words, unit, held, missing) => {
    const extent = parseExtent(words)
    expect(extent?.unit).toBe(unit)
    expect(formatSpans(extent?.spans ?? [])).toBe(held)
    expect(formatSpans(gapsBetween(extent?.spans ?? []))).toBe(missing)
  })

  it.each(['', '全套', '上、下册', '1997年以后', '2005—1997', '1—99999', '3、1998', '1986—2005(缺1990)'])(
    'leaves %s to be shown in its own words',
    words => expect(parseExtent(words)).toBeNull(),
  )
})

describe('toSpans', () => {
  it('counts each number once, in any order', () => {
    expect(formatSpans(toSpans([2003, 2001, 2002, 2001]))).toBe('2001—2003')
  })
})
