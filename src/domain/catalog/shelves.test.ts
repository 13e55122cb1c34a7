import { describe, expect, it } from 'vitest'
import { aHolding } from '../../../tests/fixtures/records.ts'
import type { HallId } from '../hall/hall.ts'
import { parseHoldingsPack, toHoldingsWire } from '../pack/holdingsPack.ts'
import { browseShelf, holdingsOf, shelfOf } from './shelves.ts'
import type { TitleId } from './title.ts'

const [YI, ER, SAN] = ['yi', 'er', 'san'] as [HallId, HallId, HallId]
const A = 'a' as TitleId
const pack = parseHoldingsPack(
  toHoldingsWire('510117', [
    aHolding({ room: YI, title: A, callNumber: 'K297.1/10', extent: '第1册' }),
    aHolding({ room: YI, title: A, callNumber: 'K297.1/2', extent: '第2册' }),
    aHolding({ room: YI, title: 'b', callNumber: 'D927/1' }),
    aHolding({ room: YI, title: 'c' }),
    aHolding({ room: ER, title: A, callNumber: '方志/3' }),
  ]),
)

describe('a room’s shelf', () => {
  it('holds that room’s books alone', () => {
    expect(shelfOf(pack, YI)).toHaveLength(4)
    expect(shelfOf(pack, ER).map(holding => holding.callNumber)).toEqual(['方志/3'])
    expect(shelfOf(pack, SAN)).toEqual([])
  })

  it('finds every part of one title', () => {
    expect(
      holdingsOf(pack, YI, A)
        .map(holding => holding.extent)
        .sort(),
    ).toEqual(['第1册', '第2册'])
    expect(holdingsOf(pack, ER, 'b' as TitleId)).toEqual([])
    expect(holdingsOf(pack, SAN, A)).toEqual([])
  })

  it('is browsed by class in the order the books stand, unnumbered books last', () => {
    const stretches = browseShelf(shelfOf(pack, YI))
    expect(stretches.map(({ classNumber, books }) => [classNumber, books.map(book => book.callNumber)])).toEqual([
      ['D927', ['D927/1']],
      ['K297.1', ['K297.1/2', 'K297.1/10']],
      [null, [null]],
    ])
  })
})
