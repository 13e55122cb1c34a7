import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

const ZHANQI = '/hall/pidu-zhanqicuncunshiguan'

describe('a visitor who opens the app for the first time', () => {
  useBrowser()

  it('finds 战旗村村史馆 under 成都市郫都区 and sees where its facts come from', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    const prefecture = phone.page.locator('details', {
      has: phone.page.getByRole('heading', { name: '成都市', exact: true }),
    })
    const county = prefecture.locator('section', { has: phone.page.getByRole('heading', { name: '郫都区' }) })
    await county.getByRole('link', { name: /战旗村村史馆/ }).click()
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await phone.page.getByRole('heading', { name: '资料来源' }).waitFor()
    const text = await phone.text()
    expect(text).toContain('成都市郫都区')
    expect(text).toContain('四川省地方志办开展“学习二十大·治蜀兴川有我”主题党日活动')
    expect(text).toContain('2022年12月13日')
    expect(text).toContain('没有公开的办公电话')
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('sees a hall straight away when a link leads there', async () => {
    const phone = await Phone.fresh()
    await phone.open(ZHANQI)
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await phone.page.getByText('战旗村参观线路中的一站').waitFor()
  })

  it('reads where a single fact comes from in one tap', async () => {
    const phone = await Phone.fresh()
    await phone.open(ZHANQI)
    await phone.page.getByRole('button', { name: '“所在”的来源' }).click()
    const sheet = phone.page.getByRole('dialog', { name: '“所在”的来源' })
    await sheet.getByText('四川机关党建网').waitFor()
  })

  it('goes back to where the list was left', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    const link = phone.page.getByRole('link', { name: /罗家大院民俗博物馆/ })
    await link.scrollIntoViewIfNeeded()
    const sheet = phone.page.locator('.van-floating-panel__content')
    const before = await sheet.evaluate(element => element.scrollTop)
    expect(before).toBeGreaterThan(500)
    await link.click()
    await phone.page.getByRole('heading', { name: '罗家大院民俗博物馆', level: 1 }).waitFor()
    await phone.page.goBack()
    await link.waitFor()
    expect(await sheet.evaluate(element => element.scrollTop)).toBeCloseTo(before, -1)
  })

  it('is told in words when the packs cannot be reached, and can try again', async () => {
    const phone = await Phone.fresh()
    await phone.context.route('**/packs/**', route => route.abort())
    await phone.open('/')
    await phone.page.getByText('没有网络，连不上服务器').waitFor()
    await phone.context.unroute('**/packs/**')
    await phone.page.getByRole('button', { name: '重试' }).click()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  })
})
