import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

/** A point in 郫都区, well inside its border. */
const IN_PIDU = { longitude: 103.82, latitude: 30.93, accuracy: 30 }

describe('a visitor who asks what is near', () => {
  useBrowser()

  it('taps 定位 in 郫都区 and sees its halls first, the others with honest distances', async () => {
    const phone = await Phone.fresh({ geolocation: IN_PIDU, permissions: ['geolocation'] })
    await phone.open('/')
    await phone.page.getByRole('button', { name: '定位', exact: true }).click()
    const sections = phone.page.locator('.nearby-section')
    await sections.first().getByRole('heading', { name: '郫都区（您所在的县）' }).waitFor()
    const own = await sections.first().innerText()
    expect(own).toContain('战旗村村史馆')
    expect(own).toContain('本县')
    expect(await sections.nth(1).innerText()).toMatch(/约 \d+ 公里/)
  })

  it('is never asked for a position without a tap, and none is in the address', async () => {
    const phone = await Phone.fresh({ geolocation: IN_PIDU, permissions: ['geolocation'] })
    await phone.page.addInitScript(() => {
      const asked = navigator.geolocation.watchPosition.bind(navigator.geolocation)
      navigator.geolocation.watchPosition = (...args) => {
        document.documentElement.dataset['asked'] = 'yes'
        return asked(...args)
      }
    })
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.dataset['asked'])).toBeUndefined()
    await phone.page.getByRole('button', { name: '定位', exact: true }).click()
    await phone.page.locator('.nearby-section').first().waitFor()
    expect(phone.page.url()).not.toMatch(/103\.|30\.9/)
  })

  it('gets the whole list and words when the position is refused', async () => {
    const phone = await Phone.fresh({ permissions: [] })
    await phone.open('/')
    await phone.page.getByRole('button', { name: '定位', exact: true }).click()
    await phone.page.getByText('没有定位权限').waitFor()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  })

  it('picks 郫都区 by hand, found by its pinyin, and gets the same order', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    await phone.page.getByRole('button', { name: '选地点' }).click()
    await phone.page.getByRole('searchbox').fill('pidu')
    await phone.page.getByRole('button', { name: '郫都区', exact: true }).click()
    await phone.page.getByRole('button', { name: /成都市郫都区（全县）/ }).click()
    await phone.page.locator('.nearby-section').first().getByText('战旗村村史馆').waitFor()
    expect(new URL(phone.page.url()).searchParams.get('place')).toBe('510117')
  })

  it('comes back to a map that arrived while a hall was open', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    let letCome: () => void = () => undefined
    const isAwaited = new Promise<void>(resolve => (letCome = resolve))
    const script = /\/CountyMapView-.*\.js/
    await phone.page.route(script, async route => {
      await isAwaited
      await route.continue()
    })
    await phone.open('/?place=510117')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).click()
    await phone.page.getByRole('button', { name: '导航' }).waitFor()
    const came = phone.page.waitForResponse(script)
    letCome()
    await (await came).finished()
    await phone.page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await phone.page.goBack()
    await phone.page.locator('.fz-map-host[data-ready]').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('turns the phone while a hall is open, and finds the map whole on the way back', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    await phone.page.locator('.fz-map-host[data-ready]').waitFor()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).click()
    await phone.page.getByRole('button', { name: '导航' }).waitFor()
    await phone.page.setViewportSize({ width: 844, height: 390 })
    await phone.page.setViewportSize({ width: 360, height: 740 })
    await phone.page.goBack()
    await phone.page.getByRole('button', { name: '选地点' }).click()
    await phone.page.getByRole('searchbox').fill('pidu')
    await phone.page.getByRole('button', { name: '郫都区', exact: true }).click()
    await phone.page.getByRole('button', { name: /成都市郫都区（全县）/ }).click()
    await phone.page.locator('.nearby-section').first().getByText('战旗村村史馆').waitFor()
    const sheet = phone.page.locator('canvas.fz-map-sheet')
    await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(360)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('is told honestly when the county has none, and sees the neighbours', async () => {
    const phone = await Phone.fresh()
    await phone.open('/?place=510105')
    const sections = phone.page.locator('.nearby-section')
    await sections.first().getByText('暂无收录').waitFor()
    await sections.nth(1).getByRole('link').first().waitFor()
  })

  it('keeps the filter in the address, and is told when nothing passes it', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    await phone.page.getByRole('button', { name: /^阅览室/ }).click()
    await phone.page.getByText('共 4 家馆').waitFor()
    expect(new URL(phone.page.url()).searchParams.get('kind')).toBe('reading-room')
    await phone.page.getByRole('button', { name: /^无台阶入口/ }).click()
    await phone.page.getByText('没有符合条件的馆').waitFor()
    await phone.page.getByRole('button', { name: '清除条件' }).click()
    await phone.page.getByText('共 69 家馆').waitFor()
  })

  it('taps a county on the map and gets the list of that county', async () => {
    const phone = await Phone.fresh()
    await phone.open('/?place=510117')
    await phone.page.locator('.leaflet-container[data-ready]').waitFor()
    const before = new URL(phone.page.url()).searchParams.get('place')
    const map = await phone.page.locator('.leaflet-container').boundingBox()
    if (map === null) throw new Error('the map has no box')
    // The upper left corner: a neighbour of the county shown.
    await phone.page.touchscreen.tap(map.x + map.width * 0.08, map.y + 20)
    await phone.page.waitForFunction(old => new URLSearchParams(location.search).get('place') !== old, before)
    await phone.page.locator('.nearby-section').first().waitFor()
  })

  it('shows a hall of the list on the map and marks the row', async () => {
    const phone = await Phone.fresh()
    await phone.open('/?place=510117')
    await phone.page.getByRole('button', { name: '在地图上看战旗村村史馆' }).click()
    await phone.page.locator('.hall-row-selected', { hasText: '战旗村村史馆' }).first().waitFor()
    expect(new URL(phone.page.url()).searchParams.get('hall')).toBe('pidu-zhanqicuncunshiguan')
  })

  it('sorts by 开门把握, likeliest first, the own report of a shut door weighed in', async () => {
    const phone = await Phone.fresh()
    await phone.open('/?place=510117')
    const section = (key: string) => phone.page.locator(`.nearby-section[data-section="${key}"]`)
    await phone.page.getByRole('combobox', { name: /排序/ }).selectOption('按开门把握')
    await section('unsure').getByText('战旗村村史馆').waitFor()
    expect(new URL(phone.page.url()).searchParams.get('sort')).toBe('door')
    await section('unsure')
      .getByRole('link', { name: /战旗村村史馆/ })
      .click()
    await phone.page.getByRole('button', { name: '没开门', exact: true }).click()
    await phone.page.getByRole('button', { name: '记下' }).click()
    await phone.page.getByText('已记在手机里').waitFor()
    await phone.page.goBack() // closes the sheet
    await phone.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await phone.page.goBack()
    await section('unlikely').getByText('战旗村村史馆').waitFor()
    const order = await phone.page
      .locator('.nearby-section')
      .evaluateAll(nodes => nodes.map(node => node.dataset['section']))
    expect(order).toEqual(['likely', 'unsure', 'unlikely', 'online'].filter(key => order.includes(key)))
    await phone.page.getByRole('combobox', { name: /排序/ }).selectOption('按距离')
    await section('own').getByText('战旗村村史馆').waitFor()
  })

  it('says past zoom 11 that there are no streets, and hands the selected hall over', async () => {
    const phone = await Phone.fresh()
    await phone.open('/?place=510117&hall=pidu-zhanqicuncunshiguan')
    await phone.page.locator('.leaflet-container[data-ready]').waitFor()
    const words = phone.page.getByText('这里没有街道图')
    await expect
      .poll(
        async () => {
          await phone.page.getByRole('button', { name: '放大' }).click()
          return words.isVisible()
        },
        { timeout: 20_000, interval: 700 },
      )
      .toBe(true)
    await phone.page.getByRole('button', { name: '导航到战旗村村史馆' }).click()
    await phone.page.getByRole('dialog', { name: '导航到战旗村村史馆' }).getByText('按名称和地址搜索').waitFor()
  })

  it('finds without a network what is saved on the phone', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/')
    await phone.page.getByRole('button', { name: /^已存手机/ }).click()
    await phone.page.getByText('共 69 家馆').waitFor()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  })
})
