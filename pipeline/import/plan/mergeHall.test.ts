import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import type { Source } from '../../../src/domain/source.ts'
import { mergeHall } from './mergeHall.ts'

const newer: Source = {
  url: 'https://www.pidu.gov.cn/n',
  title: '新',
  publisher: null,
  date: '2025',
  reliability: 'original',
}
const older: Source = { ...newer, date: '2023' }
const known = aHall({ phone: '028-11111111', summary: '旧简介' })

describe('mergeHall', () => {
  it('lets newer facts in, cites them, and pins the others to the older source', () => {
    const { record, changes } = mergeHall(known, { phone: '028-22222222', areaM2: 90 }, newer, false)
    expect(changes.map(change => [change.field, change.conflict])).toEqual([
      ['phone', null],
      ['areaM2', null],
    ])
    expect(record.sources.map(source => source.url)).toEqual(['https://example.org/a', newer.url])
    expect(record.cites).toMatchObject({ phone: [1], areaM2: [1], summary: [0], name: [0] })
  })

  it('does not overwrite what is newer than the file, but fills what was unknown', () => {
    const { record, changes } = mergeHall(known, { phone: '028-22222222', areaM2: 90 }, older, false)
    expect(changes.find(change => change.field === 'phone')?.conflict).toContain('2024-05')
    expect(record).toMatchObject({ phone: '028-11111111', areaM2: 90 })
  })

  it('asks when the file has no date, unless the file is preferred', () => {
    const undated = { ...newer, date: null }
    expect(mergeHall(known, { phone: '12345' }, undated, false).changes[0]?.conflict).toContain('没有日期')
    expect(mergeHall(known, { phone: '12345' }, undated, true).record.phone).toBe('12345')
  })

  it('sees no change in another spelling, and adds no source then', () => {
    expect(mergeHall(known, { phone: '028 1111 1111', summary: '旧 简介' }, newer, false)).toEqual({
      record: known,
      changes: [],
    })
  })

  it('empties a field only when told to', () => {
    expect(mergeHall(known, { summary: null }, newer, false).record.summary).toBeNull()
  })
})
