// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AppTabbar from './AppTabbar.vue'
import InstallBanner from './InstallBanner.vue'
import PageHeader from './PageHeader.vue'
import UpdateBanner from './UpdateBanner.vue'

const hrefs = { nearby: '/', titles: '/titles', digital: '/digital', me: '/me' }
const button = (wrapper: ReturnType<typeof mount>, name: string) => {
  const found = wrapper.findAll('button').find(one => one.text() === name || one.attributes('aria-label') === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}

describe('PageHeader', () => {
  it('has one h1 that a script may focus, and no back button on a root page', () => {
    const header = mount(PageHeader, { props: { title: '附近' } })
    expect(header.findAll('h1').map(h => h.text())).toEqual(['附近'])
    expect(header.get('h1').attributes('tabindex')).toBe('-1')
    expect(header.findAll('button')).toHaveLength(0)
  })

  it('asks to go back by a named button', async () => {
    const header = mount(PageHeader, { props: { title: '一家馆', hasBack: true } })
    await button(header, '返回').trigger('click')
    expect(header.emitted('back')).toHaveLength(1)
  })
})

describe('AppTabbar', () => {
  it('is a named navigation of four links with the active one told as the current page', () => {
    const bar = mount(AppTabbar, { props: { active: 'titles', hrefs } })
    expect(bar.element.tagName).toBe('NAV')
    expect(bar.attributes('aria-label')).toBe('主导航')
    expect(bar.findAll('a').map(a => [a.text(), a.attributes('href'), a.attributes('aria-current')])).toEqual([
      ['附近', '/', undefined],
      ['找志书', '/titles', 'page'],
      ['数字馆', '/digital', undefined],
      ['我的', '/me', undefined],
    ])
  })

  it('hands a plain tap to the page, and leaves a tap for a new window to the browser', async () => {
    const bar = mount(AppTabbar, { props: { active: null, hrefs } })
    const [first, , , last] = bar.findAll('a')
    await last?.trigger('click', { button: 0 })
    await first?.trigger('click', { button: 0, ctrlKey: true })
    expect(bar.emitted('select')).toEqual([['me']])
  })
})

describe('the banners', () => {
  it('offer to install, or not now', async () => {
    const banner = mount(InstallBanner)
    await button(banner, '安装').trigger('click')
    await button(banner, '以后再说').trigger('click')
    expect(Object.keys(banner.emitted())).toEqual(expect.arrayContaining(['install', 'dismiss']))
  })

  it('offer to update, or not now', async () => {
    const banner = mount(UpdateBanner)
    await button(banner, '更新').trigger('click')
    await button(banner, '以后再说').trigger('click')
    expect(Object.keys(banner.emitted())).toEqual(expect.arrayContaining(['update', 'dismiss']))
  })
})
