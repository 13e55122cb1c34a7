// @vitest-environment happy-dom
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useRowsByFrame } from './useRowsByFrame.ts'

let frames: FrameRequestCallback[] = []
let scope: EffectScope

beforeEach(() => {
  frames = []
  scope = effectScope()
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation(draw => frames.push(draw))
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => (frames = []))
})
afterEach(() => {
  scope.stop()
  vi.restoreAllMocks()
})

const drawFrame = () => frames.splice(0).forEach(draw => draw(0))

function listOf(first: readonly string[], aFrame: number) {
  const wanted = shallowRef(first)
  const shown = scope.run(() => useRowsByFrame(() => wanted.value, aFrame)) as { readonly value: readonly string[] }
  const show = async (rows: readonly string[]) => {
    wanted.value = rows
    await nextTick()
    return shown.value
  }
  return { shown, show }
}

describe('useRowsByFrame', () => {
  it('draws what is there at the start at once', () => {
    expect(listOf(['a', 'b', 'c'], 1).shown.value).toEqual(['a', 'b', 'c'])
  })

  it('draws a new list from the top, old rows below, until it is whole and then rests', async () => {
    const { shown, show } = listOf(['a', 'b', 'c', 'd', 'e'], 2)
    expect(await show(['1', '2', '3', '4'])).toEqual(['1', '2', 'c', 'd'])
    drawFrame()
    expect(shown.value).toEqual(['1', '2', '3', '4'])
    drawFrame()
    expect(frames).toEqual([])
  })

  it('grows to a longer list without a gap', async () => {
    const { shown, show } = listOf(['a'], 2)
    expect(await show(['1', '2', '3', '4', '5'])).toEqual(['1', '2'])
    drawFrame()
    expect(shown.value).toEqual(['1', '2', '3', '4'])
    drawFrame()
    expect(shown.value).toEqual(['1', '2', '3', '4', '5'])
  })

  it('begins again at the top when a newer list comes before the last is drawn', async () => {
    const { shown, show } = listOf(['a', 'b', 'c', 'd'], 2)
    await show(['1', '2', '3', '4'])
    expect(await show(['5', '6', '7', '8'])).toEqual(['5', '6', 'c', 'd'])
    drawFrame()
    expect(shown.value).toEqual(['5', '6', '7', '8'])
  })

  it('shows an empty list at once', async () => {
    expect(await listOf(['a', 'b'], 1).show([])).toEqual([])
  })
})
