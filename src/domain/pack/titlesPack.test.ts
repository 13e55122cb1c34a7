import { describe, expect, it } from 'vitest'
import { aTitle } from '../../../tests/fixtures/records.ts'
import { parseTitlesPack, toTitlesWire } from './titlesPack.ts'

const titles = [
  aTitle(),
  aTitle({
    id: 'b',
    title: '旧志',
    kind: 'old-gazetteer',
    covers: [],
    period: null,
    year: -50,
    edition: '刻本',
    volumes: 8,
  }),
  aTitle({ id: 'c', formerTitles: ['甲 乙', '丙'], stage: 'draft', covers: ['510117', '510100'] }),
]
const wire = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(toTitlesWire({ titles }))) as Record<string, unknown>

describe('the titles pack', () => {
  const pack = parseTitlesPack(wire())

  it('gives back every title', () => expect(pack.titles).toEqual(titles))

  it('reads a column, a row or a title by its id', () => {
    expect(pack.column('title')).toEqual(['测试县志', '旧志', '测试县志'])
    expect(pack.kinds).toEqual(['county-gazetteer', 'old-gazetteer', 'county-gazetteer'])
    expect(pack.rowOf('c')).toBe(2)
    expect(pack.rowOf('none')).toBeNull()
  })

  it('checks a record when it is read', () => {
    const broken = parseTitlesPack({ ...wire(), sources: { count: 1, values: '[]', rows: 'BBB' } })
    expect(() => broken.titleAt(0)).toThrow(expect.objectContaining({ code: 'P03' }))
    expect(() => pack.titleAt(9)).toThrow(expect.objectContaining({ code: 'P03' }))
  })

  it.each([
    ['a newer format', { formatVersion: 99 }, 'P04'],
    ['a column with other rows', { titleCount: 4 }, 'P03'],
    ['a missing column', { columns: {} }, 'P03'],
    ['an unknown letter', { kinds: 'zzz' }, 'P03'],
  ])('refuses %s', (_case, change, code) => {
    expect(() => parseTitlesPack({ ...wire(), ...change })).toThrow(expect.objectContaining({ code }))
  })
})
