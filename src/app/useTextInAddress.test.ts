// @vitest-environment happy-dom
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTextInAddress } from './useTextInAddress.ts'

let scope: EffectScope

beforeEach(() => {
  scope = effectScope()
  vi.useFakeTimers()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A page whose address takes a text only when the test says so. */
function page(text: string, limit = 100) {
  const address = ref(text)
  const written: string[] = []
  const typed = scope.run(() =>
    useTextInAddress({ read: () => address.value, write: next => void written.push(next), limit }),
  )
  if (typed === undefined) throw new Error('the scope is over')
  const type = async (next: string) => {
    typed.value = next
    await nextTick()
  }
  const arrive = async (next: string) => {
    address.value = next
    await nextTick()
  }
  return { typed, written, type, arrive }
}

const pause = () => vi.advanceTimersByTimeAsync(1_000)

describe('useTextInAddress', () => {
  it('begins with what the address says', () => {
    expect(page('战旗').typed.value).toBe('战旗')
  })

  it('writes into the address once typing pauses, not at each key', async () => {
    const { written, type } = page('')
    await type('z')
    await type('zh')
    await type('zhan')
    expect(written).toEqual([])
    await pause()
    expect(written).toEqual(['zhan'])
  })

  it('writes at once what a tap may lead away from, and nothing after it', async () => {
    const { written, type } = page('')
    await type('zhan')
    dispatchEvent(new Event('pointerdown'))
    expect(written).toEqual(['zhan'])
    await pause()
    expect(written).toEqual(['zhan'])
  })

  it('follows the address when a link or the back button changes it', async () => {
    const { typed, written, arrive } = page('战旗')
    await arrive('青杠树')
    await pause()
    expect([typed.value, written]).toEqual(['青杠树', []])
  })

  it('keeps what is typed while an earlier text is on its way into the address', async () => {
    const { typed, type, arrive } = page('')
    await type('zhan')
    await pause()
    await type('zhanqi')
    await arrive('zhan')
    expect(typed.value).toBe('zhanqi')
  })

  it('follows the address back to a text that was written before', async () => {
    const { typed, type, arrive } = page('')
    await type('zhan')
    await pause()
    await arrive('zhan')
    await arrive('')
    await arrive('zhan')
    expect(typed.value).toBe('zhan')
  })

  it('keeps a long text whole in the field and short in the address', async () => {
    const { typed, written, type, arrive } = page('', 3)
    await type('战旗村村史馆')
    await pause()
    await arrive('战旗村')
    expect([written, typed.value]).toEqual([['战旗村'], '战旗村村史馆'])
  })

  it('writes no half of a character, which no address can hold', async () => {
    const { written, type } = page('', 2)
    await type('龙𠮷村')
    await pause()
    expect(written).toEqual(['龙'])
  })

  it('writes nothing once the page is left', async () => {
    const { written, type } = page('')
    await type('zhan')
    scope.stop()
    await pause()
    expect(written).toEqual([])
  })
})
