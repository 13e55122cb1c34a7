// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RetryNotice from './RetryNotice.vue'

describe('RetryNotice', () => {
  it('retries on a tap', async () => {
    const notice = mount(RetryNotice, { props: { code: 'N01' } })
    await notice.get('button').trigger('click')
    expect(notice.emitted('retry')).toHaveLength(1)
  })

  it('retries by itself when the phone finds a network, not when it loses one', () => {
    const notice = mount(RetryNotice, { props: { code: 'N01' } })
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
    window.dispatchEvent(new Event('offline'))
    expect(notice.emitted('retry')).toBeUndefined()
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true })
    window.dispatchEvent(new Event('online'))
    expect(notice.emitted('retry')).toHaveLength(1)
  })

  it('rests once it is gone', () => {
    const notice = mount(RetryNotice, { props: { code: 'N01' } })
    notice.unmount()
    window.dispatchEvent(new Event('online'))
    expect(notice.emitted('retry')).toBeUndefined()
  })
})
