import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import { useFilteredHalls } from './useFilteredHalls.ts'

const hall = (id: string) => ({ id }) as unknown as HallSummary
const few = ['a1', 'a2', 'b1'].map(hall)
const many = Array.from({ length: 30 }, (_, at) => hall(`a${at}`))

/** As a slow phone with a whole country. */
function slowly(isAccepted: (hall: HallSummary) => boolean) {
  return (hall: HallSummary) => {
    for (const until = performance.now() + 3; performance.now() < until;);
    return isAccepted(hall)
  }
}

const startsWith = (letter: string) => (hall: HallSummary) => hall.id.startsWith(letter)
const settled = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms))

function open(all: readonly HallSummary[] | null, accept: ((hall: HallSummary) => boolean) | null) {
  const [halls, filter] = [shallowRef(all), shallowRef(accept)] as const
  const left = effectScope().run(() =>
    useFilteredHalls(
      () => halls.value,
      () => filter.value,
    ),
  )
  return { halls, filter, ids: () => left?.value?.map(hall => hall.id) ?? null }
}

describe('the halls that a filter leaves', () => {
  it('are all at once where nothing is filtered', () => {
    expect(open(few, null).ids()).toEqual(['a1', 'a2', 'b1'])
  })

  it('follow the filter and the halls', async () => {
    const { halls, filter, ids } = open(few, startsWith('b'))
    await settled()
    expect(ids()).toEqual(['b1'])
    filter.value = startsWith('a')
    await settled()
    expect(ids()).toEqual(['a1', 'a2'])
    halls.value = [hall('a9')]
    await settled()
    expect(ids()).toEqual(['a9'])
  })

  it('are not known, rather than none, until they are worked out', async () => {
    const { ids } = open(many, slowly(startsWith('a')))
    await nextTick()
    expect(ids()).toBeNull()
    await expect.poll(() => ids()?.length).toBe(30)
  })

  it('are not known while there are no halls yet', async () => {
    const { halls, ids } = open(null, slowly(startsWith('a')))
    await settled()
    expect(ids()).toBeNull()
    halls.value = many
    await nextTick()
    expect(ids()).toBeNull()
    await expect.poll(() => ids()?.length).toBe(30)
  })

  it('of a filter taken back on the way never come', async () => {
    const { filter, ids } = open(many, slowly(startsWith('b')))
    await nextTick()
    filter.value = null
    await nextTick()
    await settled(200)
    expect(ids()).toHaveLength(30)
  })
})
