import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FaultServer } from './support/faultServer.ts'
import { Phone, useBrowser } from './support/phone.ts'
import { TileServer } from './support/tileServer.ts'

/** Not a real key: the address it would stand in is answered inside the test. */
const KEY = '0123456789abcdef0123456789abcdef'

describe('the operator’s online layers', () => {
  useBrowser()
  let site: FaultServer
  let tiles: TileServer
  beforeAll(async () => {
    site = await FaultServer.start({ app: 'dist', packs: null })
    tiles = await TileServer.start()
  })
  beforeEach(() => {
    tiles.isBroken = false
    site.allowedHosts = `${tiles.url} https://*.tianditu.gov.cn`
    tiles.seen.length = 0
  })
  afterAll(() => Promise.all([site.stop(), tiles.stop()]))

  const setLayers = (...layers: object[]) => (site.config = JSON.stringify({ map: { reviewNumber: null, layers } }))
  const openMap = async () => {
    const phone = await Phone.fresh({}, site.url)
    await phone.open('/?place=510117')
    await phone.page.locator('.leaflet-container[data-ready]').waitFor()
    return phone
  }
  const shownTile = (phone: Phone) => phone.page.locator('img.leaflet-tile-loaded').first()

  it('shows XYZ tiles with attribution and review number, and goes back to the outline map', async () => {
    const reviewNumber = '川S(2026)测试号'
    setLayers({
      ...{ type: 'xyz', name: '测试底图', url: `${tiles.url}/xyz/{z}/{x}/{y}.png` },
      ...{ attribution: '测试来源', reviewNumber },
    })
    const phone = await openMap()
    await shownTile(phone).waitFor()
    await phone.page.getByText('测试来源').waitFor()
    await phone.page.getByText(`审图号：${reviewNumber}`).waitFor()
    expect(tiles.seen.every(path => /^\/xyz\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true)
    await phone.page.getByLabel('底图').selectOption('离线简图')
    await phone.page.locator('img.leaflet-tile').first().waitFor({ state: 'detached' })
    await phone.page.getByText('仅供示意').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('reads pictures out of a PMTiles archive on another server, by ranges', async () => {
    setLayers({ type: 'pmtiles', name: '测试底图', url: `${tiles.url}/base.pmtiles`, attribution: '测试来源' })
    const phone = await openMap()
    const tile = shownTile(phone)
    await tile.waitFor()
    expect(await tile.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256)
    await phone.page.getByText('测试来源').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('asks 天地图 for map and names, with the operator’s key', async () => {
    setLayers({ type: 'tianditu', key: KEY, reviewNumber: 'GS（2026）测试号' })
    const phone = await Phone.fresh({}, site.url)
    const asked: URL[] = []
    await phone.context.route(/^https:\/\/t[0-7]\.tianditu\.gov\.cn\//, route => {
      asked.push(new URL(route.request().url()))
      return route.fulfill({ contentType: 'image/png', body: tiles.picture })
    })
    await phone.open('/?place=510117')
    await shownTile(phone).waitFor()
    await phone.page.getByText('国家地理信息公共服务平台 天地图').waitFor()
    await phone.page.getByText('审图号：GS（2026）测试号').waitFor()
    expect(new Set(asked.map(url => url.pathname))).toEqual(new Set(['/vec_w/wmts', '/cva_w/wmts']))
    for (const { pathname, searchParams } of asked) {
      expect(searchParams.get('LAYER')).toBe(pathname.slice(1, 4))
      expect(searchParams.get('TILEMATRIXSET')).toBe('w')
      expect(searchParams.get('tk')).toBe(KEY)
      for (const axis of ['TILEMATRIX', 'TILEROW', 'TILECOL']) expect(searchParams.get(axis)).toMatch(/^\d+$/)
    }
  })

  it('falls back to the outline map in words when the tiles do not come', async () => {
    tiles.isBroken = true
    setLayers({ type: 'xyz', name: '测试底图', url: `${tiles.url}/xyz/{z}/{x}/{y}.png`, attribution: '测试来源' })
    const phone = await openMap()
    await phone.page.getByText('在线底图取不到').waitFor()
    await phone.page.getByText('仅供示意').waitFor()
    await phone.page.locator('.fz-map').getByRole('button', { name: '知道了' }).click()
    await phone.page.getByText('在线底图取不到').waitFor({ state: 'detached' })
  })

  it('says that the layer cannot be had when the server’s policy was not told of its host', async () => {
    site.allowedHosts = ''
    setLayers({ type: 'pmtiles', name: '测试底图', url: `${tiles.url}/base.pmtiles`, attribution: '测试来源' })
    const phone = await openMap()
    await phone.page.getByText('在线底图取不到').waitFor()
    expect(tiles.seen).toEqual([])
  })

  it.each([
    ['an archive that is not there', '/nowhere.pmtiles', '在线底图取不到'],
    ['an archive of vector tiles', '/vector.pmtiles', '矢量瓦片'],
  ])('says what is wrong with %s', async (_what, path, words) => {
    setLayers({ type: 'pmtiles', name: '测试底图', url: `${tiles.url}${path}`, attribution: '测试来源' })
    const phone = await openMap()
    await phone.page.getByText(words).waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['half a file', '{"map": {"layers": [', 'config.json'],
    [
      'a script as an address',
      '{"map":{"layers":[{"type":"xyz","name":"x","url":"javascript:alert(1)//{z}{x}{y}","attribution":"x"}]}}',
      'map.layers[0].url',
    ],
    ['a list in place of an object', '[]', 'config.json'],
  ])('survives a config.json that is %s, and names the place', async (_what, text, place) => {
    site.config = text
    const phone = await openMap()
    await phone.page.locator('.fz-map-notice').getByText(place).waitFor()
    await phone.page
      .getByRole('link', { name: /战旗村村史馆/ })
      .first()
      .waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })
})
