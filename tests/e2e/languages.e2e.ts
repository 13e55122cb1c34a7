import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

useBrowser()

describe('a visitor who reads English', () => {
  it('is offered English once, and keeps it without a network', async () => {
    const phone = await Phone.fresh({ locale: 'en-GB' })
    await phone.open('/')
    await phone.page.getByText('Fangzhi can be read in English.').waitFor()
    await phone.page.getByRole('button', { name: 'English' }).click()
    await phone.page.getByRole('link', { name: 'Nearby' }).waitFor()
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await phone.text()).not.toContain('Fangzhi can be read in English.')
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/')
    await phone.page.getByRole('link', { name: 'Nearby' }).waitFor()
    await phone.page.locator('.hall-row-link').first().click()
    await phone.page.getByRole('heading', { name: 'Sources' }).waitFor()
    await phone.page.waitForFunction(() => document.title.endsWith('· Fangzhi'))
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('reads names of halls and places in Chinese with their pinyin, said to be Chinese', async () => {
    const phone = await Phone.fresh({ locale: 'en-GB' })
    await phone.open('/hall/pidu-zhanqicuncunshiguan?lang=en')
    const name = phone.page.locator('h1[data-pinyin]')
    await name.waitFor()
    expect(
      await name.evaluate(heading => [
        heading.textContent?.trim(),
        heading.dataset['pinyin'],
        heading.getAttribute('lang'),
      ]),
    ).toEqual(['战旗村村史馆', 'Zhanqi Cun Cunshiguan', 'zh-CN'])
    await phone.page.locator('[data-pinyin="Chengdu Shi Pidu Qu"]').first().waitFor() // prettier-ignore
    await phone.open('/hall/pidu-zhanqicuncunshiguan?lang=zh-Hans')
    await phone.page.getByRole('heading', { level: 1, name: '战旗村村史馆' }).waitFor()
    expect(await phone.page.locator('[data-pinyin]').count()).toBe(0)
  })

  it('is offered English without a link being covered for good', async () => {
    const phone = await Phone.fresh({ locale: 'en-GB' })
    await phone.open('/me')
    const offer = phone.page.locator('.fz-banner')
    await offer.waitFor()
    await phone.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const last = phone.page.locator('main .van-cell').last()
    const [cell, strip] = [await last.boundingBox(), await offer.boundingBox()]
    expect((cell?.y ?? Infinity) + (cell?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0)
  })

  it('chooses without a network and without a worker, and is told that it holds from the next visit on', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    await phone.open('/me/settings')
    await phone.page.getByRole('radio', { name: 'English' }).waitFor()
    await phone.loseNetwork()
    await phone.page.getByRole('radio', { name: 'English' }).check()
    await phone.page.getByText('现在没有网络，换不过来').waitFor()
    await phone.findNetwork()
    await phone.open('/me/settings')
    await phone.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  })

  it('finds halls by pinyin and goes back to 简体 from 我的', async () => {
    const phone = await Phone.fresh({ locale: 'en-GB' })
    await phone.open('/search?q=zhanqi&lang=en')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.open('/me')
    await phone.page.getByRole('button', { name: '简体中文' }).click()
    await phone.page.getByText('我的收藏', { exact: true }).waitFor()
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })
})

describe('a visitor whose phone is set to 繁體', () => {
  it('reads the interface and the records in 繁體, and searches in both scripts', async () => {
    const phone = await Phone.fresh({ locale: 'zh-TW' })
    await phone.open('/')
    await phone.page.getByText('四川地方志場館指南').waitFor()
    await phone.page.locator('.hall-row-name', { hasText: '村史館' }).first().waitFor()
    const names = await phone.page.locator('.hall-row-name').allInnerTexts()
    expect(names.filter(name => /[馆乡镇县]/.test(name))).toEqual([])
    for (const typed of ['戰旗村', '战旗村']) {
      await phone.open(`/search?q=${encodeURIComponent(typed)}`)
      await phone.page.getByRole('link', { name: /戰旗村村史館/ }).waitFor()
    }
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('zh-Hant')
    expect(phone.uncaughtErrors()).toEqual([])
  })
})
