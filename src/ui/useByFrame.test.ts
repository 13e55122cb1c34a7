// @vitest-environment happy-dom
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rowByRow, useByFrame } from './useByFrame.ts'

let frames: FrameRequestCallback[] = []
let nowMs = 0
let scope: EffectScope

beforeEach(() => {
  frames = []
  nowMs = 0
  scope = effectScope()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation(draw => frames.push(draw))
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Paints a frame, and what is made right after it. */
async function paintFrame(): Promise<void> {
  frames.splice(0).forEach(draw => draw(0))
  await vi.advanceTimersByTimeAsync(0)
}

/** A list of which every row takes so long to make. */
function listOf(first: readonly string[], rowMs: number) {
  const wanted = shallowRef(first)
  const steps = function* (from: readonly string[], to: readonly string[]) {
    for (const step of rowByRow(from, to)) {
      yield step
      nowMs += rowMs
    }
  }
  const shown = scope.run(() => useByFrame(() => wanted.value, steps)) as { readonly value: readonly string[] }
  const show = async (rows: readonly string[]) => {
    wanted.value = rows
    for (let turn = 0; turn < 20; turn++) await nextTick()
    return shown.value
  }
  return { shown, show }
}

describe('useByFrame', () => {
  it('shows what is there at the start at once', () => {
    expect(listOf(['a', 'b', 'c'], 10).shown.value).toEqual(['a', 'b', 'c'])
  })

  it('shows a new list row by row from the top, old rows below, until it is whole and then rests', async () => {
    const { shown, show } = listOf(['a', 'b', 'c', 'd'], 10)
    expect(await show(['1', '2', '3'])).toEqual(['1', 'b', 'c'])
    await paintFrame()
    expect(shown.value).toEqual(['1', '2', 'c'])
    await paintFrame()
    expect(shown.value).toEqual(['1', '2', '3'])
    expect(frames).toEqual([])
  })

  it('shows as many rows a frame as are made quickly', async () => {
    expect(await listOf([], 0).show(['1', '2', '3', '4', '5'])).toEqual(['1', '2', '3', '4', '5'])
    const { shown, show } = listOf([], 0.6)
    expect(await show(['1', '2', '3', '4', '5'])).toEqual(['1', '2'])
    await paintFrame()
    expect(shown.value).toEqual(['1', '2', '3', '4'])
  })

  it('begins again at the top when a newer list comes before the last is whole', async () => {
    const { shown, show } = listOf(['a', 'b', 'c'], 10)
    await show(['1', '2', '3'])
    await paintFrame()
    expect(await show(['5', '6', '7'])).toEqual(['5', '2', 'c'])
    await paintFrame()
    await paintFrame()
    expect(shown.value).toEqual(['5', '6', '7'])
    expect(frames).toEqual([])
  })

  it('does not draw again what stands there when a list grows', async () => {
    const { shown, show } = listOf(['a', 'b', 'c'], 10)
    expect(await show(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd'])
    await paintFrame()
    expect(shown.value).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('shows an empty list at once', async () => {
    expect(await listOf(['a', 'b'], 10).show([])).toEqual([])
  })
})
