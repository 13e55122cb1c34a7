import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Phone, useBrowser } from '../e2e/support/phone.ts'
import { startNginx } from './support/nginx.ts'
import type { RunningServer } from './support/runningServer.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startNginx('dist')
})
afterAll(() => server.stop())

/** Screens with something of their own to draw, and what shows that they did. */
const SCREENS: readonly (readonly [path: string, shown: string])[] = [
  ['/hall/pidu-zhanqicuncunshiguan', '资料来源'],
  ['/hall/pidu-zhanqicuncunshiguan/arrow', '战旗村村史馆'],
  ['/county/510117', '战旗村村史馆'],
  ['/titles', '《大熊猫图志》'],
  ['/coverage-map', '志书覆盖图'],
  ['/hometown', '回老家'],
  ['/digital', '数字馆'],
  ['/coverage', '收录情况'],
  ['/me/packs', '离线包'],
  ['/me/diagnostics', '诊断'],
  ['/import', '导入'],
]

describe('the app behind nginx, under the shipped policy', () => {
  useBrowser()

  it('draws its list and map, finds a hall, and works without a network, with nothing refused', async () => {
    const phone = await Phone.fresh({}, server.url)
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.page.locator('.leaflet-container canvas').first().waitFor()
    await phone.open('/search?q=zhanqi')
    await phone.page
      .getByRole('link', { name: /战旗村村史馆/ })
      .first()
      .waitFor()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('opens every kind of screen with nothing refused', async () => {
    const phone = await Phone.fresh({}, server.url)
    for (const [path, shown] of SCREENS) {
      await phone.open(path)
      await phone.page.getByText(shown).first().waitFor()
    }
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['markup out of text', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')],
    ['a worker from elsewhere', () => new Worker('blob:x')],
    ['a script by its text', () => (document.createElement('script').text = 'x')],
    ['text as code', () => setTimeout('1')],
  ])('refuses %s', async (_what, attempt) => {
    const phone = await Phone.fresh({}, server.url)
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await expect(phone.page.evaluate(attempt)).rejects.toThrow(/TrustedHTML|TrustedScript|Content Security Policy/)
    expect(phone.uncaughtErrors().length).toBeGreaterThan(0)
  })

  it('shows a hall as a styled page also where scripts are switched off', async () => {
    const phone = await Phone.fresh({ javaScriptEnabled: false }, server.url)
    await phone.page.goto(`${server.url}/hall/pidu-zhanqicuncunshiguan`)
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    const style = phone.page.locator('link[href$="page.css"]')
    expect(await style.evaluate(link => (link as HTMLLinkElement).sheet?.cssRules.length ?? 0)).toBeGreaterThan(3)
  })
})
