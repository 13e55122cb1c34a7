import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePlacesPack, toPlacesWire } from '../../src/domain/place/placesPack.ts'
import { readRecords } from '../records/readRecords.ts'
import { buildPlaces, summarizePlaces } from './buildPlaces.ts'
import { checkCorrections, readPlaces } from './readPlaces.ts'

const folder = fileURLToPath(new URL('../../records', import.meta.url))
const records = readPlaces(folder)
const pack = buildPlaces({ ...records, oldPlaces: readRecords(folder).oldPlaces.map(located => located.record) })

const heirsOf = (county: string, name: string) =>
  pack.oldTownships
    .find(row => row.county === county && row.name === name)
    ?.heirs.map(heir => pack.townships[heir.township]?.name)

describe('buildPlaces on the records', () => {
  it('finds a clear heir for at least 85 % of the vanished townships', () => {
    const { mapped, weak, unmapped, reviewed } = summarizePlaces(pack)
    expect((mapped + reviewed) / (mapped + weak + unmapped + reviewed)).toBeGreaterThan(0.85)
  })

  it('holds every township and village of today', () => {
    expect(summarizePlaces(pack)).toMatchObject({ townships: 3101, villages: 34402 })
  })

  it('takes 柏合镇 from the reviewed corrections, with its source', () => {
    const row = pack.oldTownships.find(({ name }) => name === '柏合镇')
    expect(row?.basis).toBe('reviewed')
    expect(row?.sources).toHaveLength(1)
    expect(heirsOf('510112', '柏合镇')).toEqual(['柏合街道'])
  })

  it('does not call 唐昌镇 gone: the list of 2023 has it', () => {
    expect(heirsOf('510117', '唐昌镇')).toBeUndefined()
    expect(pack.townships.some(row => row.county === '510117' && row.name === '唐昌镇')).toBe(true)
  })

  it('lists no farm, prison or factory among the old townships', () => {
    expect(pack.oldTownships.filter(({ name }) => !/(?:街道|镇|乡)$/.test(name))).toEqual([])
  })

  it('comes back from its wire form unchanged', () => {
    expect(parsePlacesPack(JSON.parse(JSON.stringify(toPlacesWire(pack))))).toEqual(pack)
  })
})

describe('checkCorrections', () => {
  const [correction] = records.corrections
  if (!correction) throw new Error('the records hold no correction')
  const check = (...changed: object[]) =>
    checkCorrections(
      changed.map((change, index) => ({ file: 'f', line: index + 1, record: { ...correction, ...change } })),
      records.today,
    ).map(fault => fault.field)

  it('finds nothing wrong with the records', () => {
    expect(check({})).toEqual([])
  })

  it.each([
    ['an heir that no list holds', { today: [{ county: null, name: '没有镇' }] }, ['today']],
    ['an unknown county', { county: '519999' }, ['today', 'county']],
  ])('reports %s', (_name, change, fields) => {
    expect(check(change)).toEqual(fields)
  })

  it('reports a name given twice', () => {
    expect(check({}, {})).toEqual(['oldName'])
  })
})
