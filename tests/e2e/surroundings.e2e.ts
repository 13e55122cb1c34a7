import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layoutFaults } from './support/layoutFaults.ts'
import { Phone, useBrowser } from './support/phone.ts'
import { untilSettled } from './support/settled.ts'

const HALL = '/hall/pidu-zhanqicuncunshiguan'
const PATHS = [
  '/',
  HALL,
  '/search?q=zhanqi',
  '/titles',
  '/title/dujiangyanzhi-19862005',
  '/digital',
  '/me',
  '/me/settings',
]

useBrowser()

async function faultsOn(phone: Phone): Promise<string[]> {
  const faults: string[] = []
  for (const path of PATHS) {
    await phone.open(path)
    await untilSettled(phone.page)
    faults.push(...(await layoutFaults(phone.page, 44)).map(fault => `${path} · ${fault}`))
  }
  return faults
}

describe('nothing is cut off', () => {
  it('when the browser’s text is set to 200 %', async () => {
    const phone = await Phone.fresh()
    const devtools = await phone.context.newCDPSession(phone.page)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    expect(await faultsOn(phone)).toEqual([])
    expect(await phone.page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px')
  })

  it('when the page is zoomed to 200 % on a small desk', async () => {
    const phone = await Phone.fresh({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, isMobile: false })
    expect(await faultsOn(phone)).toEqual([])
  })

  it('when the phone lies on its side', async () => {
    const phone = await Phone.fresh({ viewport: { width: 740, height: 360 } })
    expect(await faultsOn(phone)).toEqual([])
  })
})

describe('the phone’s own settings', () => {
  it('forced colours leave what is on, chosen and focused to be seen', async () => {
    const phone = await Phone.fresh({ forcedColors: 'active' })
    const { page } = phone
    await phone.open('/?only=open')
    const looks = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(element => {
          // prettier-ignore
          const { backgroundColor, borderColor, borderWidth, outlineStyle, textDecorationLine, color, fontWeight } = getComputedStyle(element)
          return [backgroundColor, borderColor, borderWidth, outlineStyle, textDecorationLine, color, fontWeight].join()
        })
    await page.locator('.fz-chip[aria-pressed="true"]').first().waitFor()
    expect(await looks('.fz-chip[aria-pressed="true"] .fz-chip-face')).not.toBe(
      await looks('.fz-chip[aria-pressed="false"] .fz-chip-face'),
    )
    expect(await looks('.fz-tabbar [aria-current="page"]')).not.toBe(await looks('.fz-tabbar a:not([aria-current])'))
  })

  it('reduced motion: nothing moves for longer than an eye sees', async () => {
    const phone = await Phone.fresh({ reducedMotion: 'reduce' })
    await phone.open(HALL)
    await phone.page.getByRole('button', { name: '分享', exact: true }).click()
    await phone.page.getByRole('dialog').waitFor()
    const durationsMs = await phone.page.evaluate(() =>
      document.getAnimations().map(animation => Number(animation.effect?.getComputedTiming().duration ?? 0)),
    )
    expect(durationsMs.filter(duration => duration > 1)).toEqual([])
  })
})

describe('on the phone’s desktop', () => {
  const offer = (phone: Phone) => phone.page.getByText('把访志放到手机桌面')
  const letBrowserAsk = (phone: Phone) =>
    phone.page.evaluate(() => window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })))

  it('the app is offered once it was of use, and never again after a no', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open(HALL)
    await phone.page.getByRole('button', { name: '收藏', exact: true }).waitFor()
    await letBrowserAsk(phone)
    expect(await offer(phone).count()).toBe(0)
    await phone.page.getByRole('button', { name: '收藏', exact: true }).click()
    await offer(phone).waitFor()
    await phone.page.getByRole('button', { name: '以后再说' }).click()
    await offer(phone).waitFor({ state: 'detached' })
    await phone.open(HALL)
    await phone.page.getByRole('button', { name: '已收藏' }).waitFor()
    await letBrowserAsk(phone)
    expect(await offer(phone).count()).toBe(0)
  })

  it.each(['/install', '/browser'])('%s opened by a link draws its guide in lines, not in black', async path => {
    const phone = await Phone.fresh()
    await phone.open(path)
    const lines = phone.page.locator('.guide-drawing .guide-line').first()
    await lines.waitFor()
    expect(await lines.evaluate(drawn => getComputedStyle(drawn).fill)).toBe('none')
  })

  it('its shortcuts, files and shares lead to a screen that exists', async () => {
    interface Manifest {
      readonly shortcuts: readonly { readonly short_name: string; readonly url: string }[]
      readonly file_handlers: readonly { readonly action: string }[]
      readonly share_target: { readonly action: string }
    }
    const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as Manifest
    const doors = [
      ...manifest.shortcuts.map(({ short_name: name, url }) => [name, url] as const),
      ['导入资料文件', manifest.file_handlers[0]?.action ?? ''] as const,
      ['导入资料文件', manifest.share_target.action] as const,
    ]
    expect(doors.map(([name]) => name)).toEqual(['附近', '找志书', '离线包', '导入资料文件', '导入资料文件'])
    const phone = await Phone.fresh()
    for (const [name, url] of doors) {
      await phone.open(new URL(url, 'http://app/').pathname)
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      const current = phone.page.locator('.fz-tabbar [aria-current="page"]', { hasText: name })
      const heading = phone.page.getByRole('heading', { level: 1, name })
      await current.or(heading).first().waitFor() // prettier-ignore
    }
  })
})
