import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import { readRecords } from '../../records/readRecords.ts'
import { PlaceFinder, type FoundPlace } from '../place/placeFinder.ts'
import { HallMatcher } from './hallMatcher.ts'
import { nearKey } from './nearName.ts'

const { prefectures, counties } = readRecords('records')
const pidu = { province: '510000', prefecture: '510100', county: '510117' } as unknown as FoundPlace
const santai = { province: '510000', prefecture: '510700', county: '510722' } as unknown as FoundPlace
const halls = [
  aHall({ id: 'zhanqi', name: '战旗村村史馆', township: '唐昌镇', formerNames: ['战旗初心馆'] }),
  aHall({ id: 'hongxing-a', name: '红星村村史馆', township: '友爱镇' }),
  aHall({ id: 'hongxing-b', name: '红星村村史馆', township: '三道堰镇' }),
]
const matcher = new HallMatcher(halls, new PlaceFinder(prefectures, counties, []))
const match = (name: string, township: string | null = null, place = pidu) => {
  const found = matcher.match({ name, place, township })
  return [found.kind, ...('hall' in found ? [found.hall.id] : 'halls' in found ? found.halls.map(hall => hall.id) : [])]
}

describe('HallMatcher', () => {
  it.each<[string, string | null, string[]]>([
    ['战旗村村史馆', null, ['one', 'zhanqi']],
    ['战旗村 村史馆', '唐昌街道', ['one', 'zhanqi']],
    ['红星村村史馆', '友爱镇', ['one', 'hongxing-a']],
    ['红星村村史馆', null, ['several', 'hongxing-a', 'hongxing-b']],
    ['红星村村史馆', '安德街道', ['near', 'hongxing-a', 'hongxing-b']],
    ['战旗村史馆', null, ['near', 'zhanqi']],
    ['战旗村历史馆', null, ['near', 'zhanqi']],
    ['郫都区战旗村村史陈列馆', null, ['near', 'zhanqi']],
    ['战旗初心馆', null, ['near', 'zhanqi']],
    ['红旗村村史馆', null, ['none']],
  ])('%s (%s)', (name, township, expected) => expect(match(name, township)).toEqual(expected))

  it('keeps counties apart', () => expect(match('战旗村村史馆', null, santai)).toEqual(['none']))

  it('does not fold different halls of one village together', () => {
    expect(nearKey('战旗村史志阅览室', [])).not.toBe(nearKey('战旗村村史馆', []))
  })
})
