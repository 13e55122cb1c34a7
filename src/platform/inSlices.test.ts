import { describe, expect, it } from 'vitest'
import { inSlices } from './inSlices.ts'

const items = Array.from({ length: 50 }, (_, at) => at)

function workFor(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

describe('work in slices', () => {
  it('visits all in their order', async () => {
    const visited: number[] = []
    expect(
      await inSlices(
        items,
        item => visited.push(item),
        () => false,
      ),
    ).toBe(true)
    expect(visited).toEqual(items)
  })

  it('has done what fits the first slice by the time it returns', () => {
    const visited: number[] = []
    void inSlices(
      [1, 2, 3],
      item => visited.push(item),
      () => false,
    )
    expect(visited).toEqual([1, 2, 3])
  })

  it('lets others have their turn between slices', async () => {
    let hadTurn = false
    setTimeout(() => (hadTurn = true))
    let seenAt = 0
    await inSlices(
      items,
      item => {
        workFor(10)
        if (hadTurn && seenAt === 0) seenAt = item
      },
      () => false,
    )
    expect(seenAt).toBeGreaterThan(0)
    expect(seenAt).toBeLessThan(49)
  })

  it('stops between slices when it has become stale', async () => {
    const visited: number[] = []
    const visit = (item: number) => {
      visited.push(item)
      workFor(10)
    }
    expect(await inSlices(items, visit, () => visited.length > 2)).toBe(false)
    expect(visited.length).toBeLessThan(50)
  })
})
