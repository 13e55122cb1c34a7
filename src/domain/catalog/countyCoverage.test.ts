import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../../tests/fixtures/catalog.ts'
import { aTitle } from '../../../tests/fixtures/records.ts'
import type { Adcode } from '../place/adcode.ts'
import { coverageByCounty } from './countyCoverage.ts'

const code = (text: string) => text as Adcode
const catalog = aCatalog([
  aTitle({ id: 'old', kind: 'old-gazetteer', covers: ['510117'] }),
  aTitle({ id: 'old-2', kind: 'old-gazetteer', covers: ['510117', '510116'] }),
  aTitle({ id: 'coming', covers: ['510117'], stage: 'forthcoming' }),
  aTitle({ id: 'draft', covers: ['510116'], stage: 'draft' }),
  aTitle({ id: 'village', kind: 'village-gazetteer', covers: ['510117'] }),
  aTitle({ id: 'prefecture', kind: 'prefecture-gazetteer', covers: ['510100'] }),
  aTitle({ id: 'reader', kind: 'history-reader', covers: ['510100'] }),
])
const coverage = coverageByCounty(catalog, [code('510117'), code('510116'), code('510722')])
const idsOf = (rows: readonly number[] = []) => rows.map(row => catalog.pack.column('id')[row])

describe('coverageByCounty', () => {
  it('counts the county’s own published titles by era', () => {
    const pidu = coverage.get(code('510117'))
    expect(idsOf(pidu?.byEra.get('old'))).toEqual(['old', 'old-2'])
    expect([...(pidu?.byEra.keys() ?? [])]).toEqual(['old'])
    expect(idsOf(pidu?.others)).toEqual(['village'])
  })

  it('never counts a title that is not out', () => {
    expect(idsOf(coverage.get(code('510117'))?.unpublished)).toEqual(['coming'])
    expect(coverage.get(code('510116'))?.byEra.has('round-unknown')).toBe(false)
  })

  it('keeps what only covers the prefecture apart, general titles alone', () => {
    expect(idsOf(coverage.get(code('510117'))?.ofPrefecture)).toEqual(['prefecture'])
  })

  it('shows a county without titles as a gap', () => {
    const gap = coverage.get(code('510722'))
    expect([gap?.byEra.size, gap?.others.length, gap?.ofPrefecture.length]).toEqual([0, 0, 0])
  })
})
