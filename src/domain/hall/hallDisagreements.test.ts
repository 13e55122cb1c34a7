import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import { doubtsInNotes, hallDisagreements } from './hallDisagreements.ts'

const around = (value: string, scope = 'building') => ({ field: 'address', value, scope, note: null, source: 0 })

describe('hallDisagreements', () => {
  it('shows both sides when a source gives the hall another address', () => {
    const [found] = hallDisagreements(aHall({ address: '一组 1 号', around: [around('二组 2 号')] }))
    expect(found?.field).toBe('address')
    expect(found?.statements.map(statement => statement.words)).toEqual(['一组 1 号', '二组 2 号'])
    expect(found?.statements.every(statement => statement.sources.length > 0)).toBe(true)
  })

  it.each([
    ['punctuation alone differs', { address: '一组1号', around: [around('一组 1 号。')] }],
    ['it speaks of the village', { address: '一组', around: [around('村委会', 'village')] }],
    ['only one source speaks', { around: [around('一组')] }],
  ])('says nothing when %s', (_when, changes) => {
    expect(hallDisagreements(aHall(changes))).toEqual([])
  })
})

describe('doubtsInNotes', () => {
  it('picks the sentences that speak of a contradiction', () => {
    expect(doubtsInNotes('建于2019年。两个来源的面积不一致。')).toEqual(['两个来源的面积不一致。'])
    expect(doubtsInNotes(null)).toEqual([])
  })
})
