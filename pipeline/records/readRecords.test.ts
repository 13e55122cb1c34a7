import { describe, expect, it } from 'vitest'
import { aHall, aTitle, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder } from '../../tests/fixtures/recordsFolder.ts'
import { RecordFaults, type RecordFault } from './fault.ts'
import { readRecords } from './readRecords.ts'

function faultsOf(folder: string): readonly RecordFault[] {
  try {
    readRecords(folder)
  } catch (error) {
    if (error instanceof RecordFaults) return error.faults
    throw error
  }
  return []
}

describe('readRecords, given the records that ship', () => {
  const records = readRecords('records')

  it('keeps every hall, title, holding and old name that was collected', () => {
    expect(records.halls).toHaveLength(69)
    expect(records.titles).toHaveLength(175)
    expect(records.holdings).toHaveLength(4)
    expect(records.oldPlaces).toHaveLength(193)
    expect(records.counties).toHaveLength(183)
    expect(records.prefectures).toHaveLength(21)
  })

  it('keeps all 65 facts about the surroundings of halls, each with its source', () => {
    const facts = records.halls.flatMap(({ record }) =>
      record.around.map(fact => ({ ...fact, from: record.sources[fact.source] })),
    )
    const counts: Record<string, number> = {}
    for (const { field } of facts) counts[field] = (counts[field] ?? 0) + 1
    expect(counts).toEqual({ access: 33, address: 16, position: 9, elevationM: 4, hours: 2, phone: 1 })
    expect(facts.filter(({ from }) => from === undefined)).toEqual([])
  })

  it('gives every hall and title at least one source', () => {
    for (const { record } of [...records.halls, ...records.titles]) expect(record.sources.length).toBeGreaterThan(0)
  })

  it('lists no forthcoming or unfinished title as published', () => {
    for (const { record } of records.titles) {
      if (/即将推出|志稿|编纂中(?!心)/.test(record.note ?? '')) expect(record.stage).not.toBe('published')
    }
  })
})

describe('readRecords, given broken records', () => {
  it('reports all faults at once, each with file, line, name, field and what was expected', () => {
    const folder = recordsFolder({
      'halls/5101.ndjson':
        toLines([
          aHall(),
          aHall({ id: 'b', name: '甲馆', kind: 'museum' }),
          aHall({ id: 'c', name: '乙馆', county: '519999' }),
          aHall({ id: 'd', name: '丙馆', openedOn: '2021-02-30' }),
          aHall({ id: 'ceshi-cunshiguan', name: '丁馆' }),
        ]) + '{"id": "e", "name": \n',
      'titles/5101.ndjson': toLines([aTitle(), aTitle({ id: 't2', title: '错志', sources: [] })]),
    })
    const told = faultsOf(folder).map(({ file, line, name, field }) => [file, line, name, field])
    expect(told).toEqual([
      ['halls/5101.ndjson', 2, '甲馆', 'kind'],
      ['halls/5101.ndjson', 4, '丙馆', 'openedOn'],
      ['halls/5101.ndjson', 6, null, null],
      ['titles/5101.ndjson', 2, '错志', 'sources'],
      ['halls/5101.ndjson', 3, '乙馆', 'county'],
      ['halls/5101.ndjson', 3, '乙馆', 'county'],
      ['halls/5101.ndjson', 5, '丁馆', 'id'],
    ])
  })

  it.each([
    ['a missing field', { phone: undefined }, 'phone', '缺少这个栏目'],
    ['a field no schema knows', { fax: '1' }, 'fax', '没有这个栏目'],
    ['a script for a website', { website: 'javascript:alert(1)' }, 'website', 'http'],
    ['an empty text', { address: '' }, 'address', 'null'],
    ['a citation of a source that is not there', { cites: { name: [3] } }, 'cites.name', '小于 1'],
    ['a county of another prefecture', { county: '510902' }, 'county', '510100'],
    ['a latitude off the earth', { position: { lng: 104, lat: 300, datum: 'WGS84', precision: 'village', note: null } }, 'position.lat', '±90'],
  ])('explains %s', (_case, change, field, words) => {
    const faults = faultsOf(recordsFolder({ 'halls/5101.ndjson': toLines([aHall(change)]) }))
    expect(faults.map(fault => fault.field)).toContain(field)
    expect(faults.map(fault => fault.expected).join('\n')).toContain(words)
  })
})
