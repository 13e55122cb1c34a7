import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

type PhoneOptions = Parameters<typeof Phone.fresh>[0]

/** Opens an address on a line that never brings the app itself. */
async function openWithoutApp(path: string, options: PhoneOptions = {}, flags: Record<string, string> = {}) {
  const phone = await Phone.fresh(options)
  await phone.remember(flags)
  await phone.context.route('**/assets/*.js', route => route.abort())
  await phone.page.goto(`${phone.appUrl}${path}`)
  return phone
}

const firstPage = (phone: Phone) => phone.page.locator('.fz-first-page')
const opening = (phone: Phone) => phone.page.getByText('正在打开…')

/** Where the parts of the page stand, in pixels. */
function places(phone: Phone): Promise<unknown> {
  return phone.page.evaluate(() =>
    ['h1', '.nearby-sheet', '.place-bar', '.filter-bar', '.nearby-coverage', '.prefecture', '.hall-row', '.fz-tabbar']
      .map(selector => document.querySelector(selector)?.getBoundingClientRect())
      .map(box => box && [box.x, box.y, box.width].map(Math.round)),
  )
}

describe('the first page, before the app has come', () => {
  useBrowser()

  it('shows every hall, and its links lead on', async () => {
    const phone = await openWithoutApp('/')
    await phone.page.getByRole('heading', { name: '成都市', exact: true }).waitFor()
    await phone.page.getByText('共 69 家馆').waitFor()
    expect(await phone.page.locator('.fz-first-page .hall-row').count()).toBe(69)
    await phone.context.unroute('**/assets/*.js')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).click()
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('stands where the app will stand', async () => {
    const before = await openWithoutApp('/', {}, { 'told-privacy': 'yes' })
    await firstPage(before).waitFor()
    const after = await Phone.fresh()
    await after.remember({ 'told-privacy': 'yes' })
    await after.open('/')
    await after.page.locator('.hall-row').first().waitFor()
    expect(await places(before)).toEqual(await places(after))
  })

  it('keeps what was scrolled to when the app takes over', async () => {
    const phone = await Phone.fresh()
    let bring: () => void = () => undefined
    const brought = new Promise<void>(resolve => (bring = resolve))
    await phone.context.route('**/assets/*.js', async route => {
      await brought
      await route.continue()
    })
    await phone.page.goto(`${phone.appUrl}/`, { waitUntil: 'commit' })
    const sheet = phone.page.locator('.van-floating-panel__content')
    await sheet.evaluate(element => element.scrollTo({ top: 400 }))
    bring()
    await phone.page.locator('#app[data-v-app]').waitFor()
    expect(await sheet.evaluate(element => element.scrollTop)).toBe(400)
  })

  it('has the colours the visitor chose', async () => {
    const phone = await openWithoutApp('/', {}, { theme: 'dark' })
    await firstPage(phone).waitFor()
    const paper = await phone.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe('rgb(23, 20, 17)')
  })

  it.each<[string, string, PhoneOptions, Record<string, string>]>([
    ['another page', '/digital', {}, {}],
    ['a filtered list', '/?kind=village', {}, {}],
    ['繁體', '/', { locale: 'zh-TW' }, {}],
    ['English', '/', {}, { language: 'en' }],
    ['长辈版', '/', {}, { 'type-size': 'elder' }],
    ['a wide window', '/', { viewport: { width: 1280, height: 800 } }, {}],
  ])('is not shown for %s, which looks different', async (_name, path, options, flags) => {
    const phone = await openWithoutApp(path, options, flags)
    await opening(phone).waitFor()
    expect(await firstPage(phone).isVisible()).toBe(false)
  })
})
