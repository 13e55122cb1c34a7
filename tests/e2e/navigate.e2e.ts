import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'
import { useSyntheticHalls } from './support/syntheticHalls.ts'

const VAGUE = '/hall/pidu-zhanqicuncunshiguan'
const EXACT = '/hall/ceshi-jia'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

/** GCJ-02 of the synthetic door, as the table of docs/navigation.md has it. */
const row = readFileSync('docs/navigation.md', 'utf8')
  .split('\n')
  .find(line => line.includes('| 郫都 30.8°N'))
const [, , , , gcjLng = '', gcjLat = ''] = (row ?? '').split('|').map(cell => cell.trim())

async function openSheet(phone: Phone, path: string): Promise<void> {
  await phone.open(path)
  await phone.page.getByRole('button', { name: '导航', exact: true }).click()
  await phone.page.getByRole('dialog', { name: /^导航到/ }).waitFor()
}
const hrefOf = async (phone: Phone, app: string) =>
  new URL((await phone.page.locator(`[data-app="${app}"]`).getAttribute('href')) ?? '')

describe('handing a hall over to a map app', () => {
  useBrowser()
  const halls = useSyntheticHalls()

  it.each([
    ['amap', 'to', ['lng', 'lat']],
    ['baidu', 'location', ['lat', 'lng']],
    ['tencent', 'tocoord', ['lat', 'lng']],
    ['apple', 'daddr', ['lat', 'lng']],
  ])('gives %s the point of the fixed points table', async (app, key, order) => {
    const phone = await Phone.fresh({ userAgent: ANDROID }, halls.url())
    await openSheet(phone, EXACT)
    const href = await hrefOf(phone, app)
    expect(href.protocol).toBe('https:')
    const numbers = (href.searchParams.get(key) ?? '').split(',').slice(0, 2)
    expect(numbers).toEqual(order.map(axis => (axis === 'lng' ? gcjLng : gcjLat)))
    expect(decodeURIComponent(href.href)).toContain('测试甲村史馆（郫都区测试镇）')
  })

  it('searches by name and address where there is no point, and says why', async () => {
    const phone = await Phone.fresh({ userAgent: ANDROID })
    await openSheet(phone, VAGUE)
    await phone.page.getByText('按名称和地址搜索').waitFor()
    for (const [app, key] of [
      ['amap', 'keyword'],
      ['baidu', 'query'],
      ['tencent', 'keyword'],
      ['apple', 'q'],
    ] as const) {
      const href = await hrefOf(phone, app)
      expect(href.searchParams.get(key)).toMatch(/^战旗村村史馆 /)
      expect(href.href).not.toMatch(/\d{2,3}\.\d{3,}/)
    }
  })

  it('remembers the choice and lists it first', async () => {
    const phone = await Phone.fresh({ userAgent: ANDROID }, halls.url())
    await phone.context.route('https://apis.map.qq.com/**', route => route.abort())
    await openSheet(phone, EXACT)
    await phone.page.locator('[data-app="tencent"]').click()
    await openSheet(phone, EXACT)
    const first = phone.page.locator('[data-app]').first()
    expect(await first.getAttribute('data-app')).toBe('tencent')
    await first.getByText('上次用的').waitFor()
  })

  it('copies name and address', async () => {
    const phone = await Phone.fresh({ permissions: ['clipboard-read', 'clipboard-write'] })
    await openSheet(phone, VAGUE)
    await phone.page.getByRole('button', { name: '复制名称和地址' }).click()
    await phone.page.getByText('已复制').waitFor()
    expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^战旗村村史馆\n成都市郫都区/)
  })

  it('says inside WeChat what works there, and leaves out what does not', async () => {
    const phone = await Phone.fresh({ userAgent: `${ANDROID} MicroMessenger/8.0.49` }, halls.url())
    await openSheet(phone, EXACT)
    await phone.page.getByText('您正在微信里看这一页').waitFor()
    expect(await phone.page.locator('[data-app="geo"], .navigate-scheme').count()).toBe(0)
  })
})
