import { describe, expect, it } from 'vitest'
import { aggregate } from './aggregate.ts'
import type { BenchRow } from './row.ts'

const row = (ours: number, changes: Partial<BenchRow> = {}): BenchRow => ({
  name: 'search.ready',
  unit: 'ms',
  ours,
  rivalName: 'MiniSearch',
  rival: ours * 30,
  ratio: 30,
  budget: '>= 20',
  ok: true,
  n: 100_000,
  cpu: 4,
  ...changes,
})

describe('several runs of a bench', () => {
  it('become one row with the median and the spread', () => {
    expect(aggregate([[row(12)], [row(10)], [row(40)]])).toMatchObject([
      { ours: 12, rival: 360, ratio: 30, runs: 3, spread: [10, 40], ok: true },
    ])
  })

  it('are ok when most of them were', () => {
    const bad = row(9, { ok: false })
    expect(aggregate([[row(1)], [bad], [row(1)]])[0]?.ok).toBe(true)
    expect(aggregate([[row(1)], [bad], [bad]])[0]?.ok).toBe(false)
    expect(aggregate([[row(1)], [bad]])[0]?.ok).toBe(false)
  })

  it('keep another size and another rival apart, and a row without rival without one', () => {
    const rows = aggregate([[row(1), row(2, { n: 1000 }), row(3, { rivalName: null, rival: null, ratio: null })]])
    expect(rows.map(({ ours, rival }) => [ours, rival])).toEqual([
      [1, 30],
      [2, 60],
      [3, null],
    ])
  })
})
