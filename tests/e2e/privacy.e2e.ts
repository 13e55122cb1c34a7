import { describe, expect, it } from 'vitest'
import { SCREENS } from '../screens.ts'
import { openScreen } from './support/openScreen.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** Everything the browser keeps of this site, by the browser's own lists. */
function kept(phone: Phone) {
  return phone.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    words: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
  }))
}

describe('privacy', () => {
  useBrowser()

  it('is told in one line at the first run, and at length two taps away', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    await phone.page.getByText('不用注册，也不收集您的信息').waitFor()
    await phone.page.getByRole('button', { name: '知道了' }).click()
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
    expect(await phone.page.getByText('不用注册，也不收集您的信息').count()).toBe(0)
    await phone.page.getByRole('link', { name: '我的', exact: true }).click()
    await phone.page.getByText('隐私', { exact: true }).click()
    await phone.page.getByText('没有账号，没有广告，没有统计').waitFor()
  })

  it('asks no other host than the app’s own, over a tour of every screen', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    const asked = new Map<string, number>()
    phone.context.on('request', request => {
      const { origin } = new URL(request.url())
      asked.set(origin, (asked.get(origin) ?? 0) + 1)
    })
    await phone.open('/')
    const { origin } = new URL(phone.page.url())
    const paths = new Set(Object.values(SCREENS).map(({ path }) => path))
    for (const path of paths) await openScreen(phone.page, origin, { path })
    // Pictures drawn on the phone have addresses of their own (`blob:`) that ask nobody.
    expect([...asked.keys()].filter(name => name !== 'null')).toEqual([origin])
    expect(asked.get(origin)).toBeGreaterThan(paths.size)
  }, 150_000)

  it('leaves nothing behind once everything is erased', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '收藏', exact: true }).click()
    await phone.page.getByRole('button', { name: '已收藏' }).waitFor()
    const before = await kept(phone)
    expect(before.databases).toEqual(['fangzhi-packs', 'fangzhi-personal'])
    expect(before.caches.length * before.workers * before.words).toBeGreaterThan(0)

    await phone.open('/me/privacy')
    await phone.page.getByRole('button', { name: '清除全部' }).click()
    await phone.page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click()
    await phone.page.getByText('已全部清除').waitFor()
    expect(await kept(phone)).toEqual({ databases: [], caches: [], workers: 0, words: 0 })
    expect(phone.uncaughtErrors()).toEqual([])

    await phone.page.getByRole('link', { name: '重新开始' }).click()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
  })
})
