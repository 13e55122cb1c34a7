import { describe, expect, it } from 'vitest'
import type { HallId } from '../hall/hall.ts'
import type { HallSummary } from '../pack/corePack.ts'
import type { Visit } from '../personal/personalRows.ts'
import type { Adcode } from '../place/adcode.ts'
import { toPassport } from './passport.ts'

const chengdu = { code: '510100' as Adcode, name: '成都市' }
const zigong = { code: '510300' as Adcode, name: '自贡市' }
const visit = (hallId: string, day: string): Visit => ({
  id: `${hallId}@${day}`,
  hallId: hallId as HallId,
  hallName: '当时的名字',
  day,
})
const halls = new Map([
  ['jia' as HallId, { name: '甲馆', prefecture: chengdu.code, county: '510117' } as unknown as HallSummary],
  ['yi' as HallId, { name: '乙馆', prefecture: null, county: null } as unknown as HallSummary],
])

describe('toPassport', () => {
  it('has a page for every prefecture, also the empty ones', () => {
    const pages = toPassport([visit('jia', '2026-05-01')], halls, [chengdu, zigong])
    expect(pages.map(page => [page.prefecture?.name, page.stamps.length])).toEqual([
      ['成都市', 1],
      ['自贡市', 0],
    ])
  })

  it('stamps a hall once, on its first day, and counts the rest', () => {
    const [page] = toPassport([visit('jia', '2026-05-03'), visit('jia', '2026-05-01')], halls, [chengdu])
    expect(page?.stamps).toEqual([
      { hallId: 'jia', name: '甲馆', firstDay: '2026-05-01', visitCount: 2, county: '510117' },
    ])
  })

  it('has the oldest stamp first, whatever the order of the visits', () => {
    const bing = { name: '丙馆', prefecture: chengdu.code, county: null } as unknown as HallSummary
    const visits = [visit('jia', '2026-05-03'), visit('bing', '2026-05-02'), visit('jia', '2026-05-04')]
    const [page] = toPassport(visits, new Map([...halls, ['bing' as HallId, bing]]), [chengdu])
    expect(page?.stamps.map(stamp => [stamp.name, stamp.firstDay])).toEqual([
      ['丙馆', '2026-05-02'],
      ['甲馆', '2026-05-03'],
    ])
  })

  it('keeps the stamps of halls in a prefecture that has no page', () => {
    const pages = toPassport([visit('jia', '2026-05-01')], halls, [zigong])
    expect(pages.map(page => [page.prefecture?.name, page.stamps.length])).toEqual([
      ['自贡市', 0],
      [undefined, 1],
    ])
  })

  it('keeps the stamps of halls without a prefecture and of halls that are gone', () => {
    const pages = toPassport([visit('yi', '2026-05-01'), visit('gone', '2026-05-02')], halls, [chengdu])
    expect(pages.at(-1)?.prefecture).toBeNull()
    expect(pages.at(-1)?.stamps.map(stamp => stamp.name)).toEqual(['乙馆', '当时的名字'])
  })
})
