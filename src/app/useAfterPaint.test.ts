import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useAfterPaint } from './useAfterPaint.ts'

const settled = () => new Promise(resolve => setTimeout(resolve))

describe('a value that follows after painting', () => {
  it('starts where the other is, and follows later than at once', async () => {
    const source = shallowRef('all')
    const followed = effectScope().run(() => useAfterPaint(() => source.value))
    expect(followed?.value).toBe('all')
    source.value = 'open'
    expect(followed?.value).toBe('all')
    await settled()
    expect(followed?.value).toBe('open')
  })

  it('passes by what was replaced meanwhile', async () => {
    const source = shallowRef('all')
    const followed = effectScope().run(() => useAfterPaint(() => source.value))
    source.value = 'open'
    await nextTick()
    source.value = 'saved'
    await settled()
    expect(followed?.value).toBe('saved')
  })
})
