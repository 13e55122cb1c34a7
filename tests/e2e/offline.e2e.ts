import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

describe('a visitor without network, after one visit', () => {
  useBrowser()

  it('reloads the deep link of a hall and still sees it with its sources', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.reload()
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['the list', '/', '战旗村村史馆'],
    ['a county', '/county/510117', '战旗村史志阅览室'],
    ['the titles', '/titles', '《大熊猫图志》'],
    ['the digital halls', '/digital', '成都方志云'],
    ['the coverage table', '/coverage', '935'],
  ])('opens %s by its address', async (_what, path, words) => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(path)
    await phone.page.getByText(words).first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('sees what the list knows of a hall whose details are not on the phone, and keeps it all the same', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    const details = /\/packs\/details-/
    await phone.page.route(details, route => route.fulfill({ status: 404 }))
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('开放时间未收录').waitFor()
    await phone.page.getByRole('button', { name: '收藏', exact: true }).click()
    await phone.page.getByRole('textbox', { name: '我的笔记' }).fill('问过村委会')
    await phone.page.getByRole('button', { name: '保存', exact: true }).click()
    await phone.page.getByText('已存在手机里').waitFor()
    await phone.page.unroute(details)
    await phone.page.getByRole('button', { name: '重试' }).click()
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    await phone.page.getByRole('button', { name: '已收藏', exact: true }).waitFor()
    expect(await phone.page.getByRole('textbox', { name: '我的笔记' }).inputValue()).toBe('问过村委会')
  })

  it('has the newest data without a tap, once a phone that was opened without a network finds one', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/me')
    await phone.page.locator('.offline-line[data-state="failed"]').waitFor()
    await phone.findNetwork()
    await phone.page.locator('.offline-line[data-state="done"]').waitFor()
  })

  it('opens the map with the halls of a county beside it', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/?place=510117')
    await phone.page.locator('.leaflet-container canvas').first().waitFor()
    const own = phone.page.locator('.nearby-section', { has: phone.page.getByRole('heading', { name: '郫都区' }) })
    await own.getByText('战旗村村史馆').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })
})
