import { describe, expect, it } from 'vitest'
import type { HallId } from '../../domain/hall/hall.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { forAlikeHalls } from './forAlikeHalls.ts'

const hall = (id: string, phone: string | null = null) => ({ id: id as HallId, phone }) as HallSummary
const keyOf = ({ phone }: HallSummary) => String(phone)

describe('forAlikeHalls', () => {
  it('works out once what halls have in common, and tells it of each', async () => {
    const asked: string[] = []
    const workOut = ({ id, phone }: HallSummary) => {
      asked.push(id)
      return `${phone ?? 'no'} phone`
    }
    const results = await forAlikeHalls([hall('a'), hall('b', '1'), hall('c')], {
      keyOf,
      workOut,
      isStale: () => false,
    })
    expect([...(results ?? [])]).toEqual([
      ['a', 'no phone'],
      ['b', '1 phone'],
      ['c', 'no phone'],
    ])
    expect(asked).toEqual(['a', 'b'])
  })

  it('has no results when it has become stale', async () => {
    let worked = 0
    const workOut = () => {
      worked += 1
      for (const until = performance.now() + 10; performance.now() < until;);
      return worked
    }
    const halls = Array.from({ length: 50 }, (_, at) => hall(`h${at}`, String(at)))
    expect(await forAlikeHalls(halls, { keyOf, workOut, isStale: () => worked > 2 })).toBeNull()
    expect(worked).toBeLessThan(50)
  })
})
