import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

const WECHAT =
  'Mozilla/5.0 (Linux; Android 13; V2199A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MicroMessenger/8.0.49 Language/zh_CN'

useBrowser()

/** WeChat's browser where it keeps nothing: no service worker, no IndexedDB. */
async function openInWechat(path: string): Promise<Phone> {
  const phone = await Phone.fresh({ userAgent: WECHAT })
  await phone.page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    Reflect.deleteProperty(globalThis, 'indexedDB')
  })
  await phone.open(path)
  expect(await phone.page.evaluate(() => ['serviceWorker' in navigator, 'indexedDB' in globalThis])).toEqual([
    false,
    false,
  ])
  return phone
}

describe('inside WeChat, where nothing can be kept', () => {
  it('a link opens its hall, and the way leads on to the list, the search and the books', async () => {
    const phone = await openInWechat('/hall/pidu-zhanqicuncunshiguan')
    const { page } = phone
    await page.getByRole('heading', { level: 1, name: '战旗村村史馆' }).waitFor()
    await page.getByRole('heading', { name: '资料来源' }).waitFor()
    await page.getByRole('link', { name: '附近', exact: true }).click()
    await page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
    await page.getByRole('link', { name: '找志书', exact: true }).click()
    await page.locator('.title-row').first().waitFor()
    await phone.open('/search?q=zhanqi')
    await page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('it is told once that another browser keeps more, and shown how in a picture', async () => {
    const phone = await openInWechat('/')
    const { page } = phone
    await page.getByRole('button', { name: '怎么打开' }).click()
    await page.getByRole('heading', { level: 1, name: '在浏览器打开' }).waitFor()
    await page.getByRole('img', { name: /右上角的三个点/ }).waitFor()
    await phone.open('/')
    await page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
    expect(await page.getByRole('button', { name: '怎么打开' }).count()).toBe(0)
  })

  it('a hall’s card is a picture that can be pressed long', async () => {
    const phone = await openInWechat('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '分享', exact: true }).click()
    await phone.page.getByRole('button', { name: '生成图片' }).click()
    const card = phone.page.getByRole('img', { name: '战旗村村史馆的名片，带二维码' })
    await card.waitFor()
    expect(await card.evaluate(element => [element.localName, getComputedStyle(element).pointerEvents])).toEqual([
      'img',
      'auto',
    ])
    await phone.page.getByText('长按图片可以保存或发给朋友').waitFor()
  })

  it.each(['160%', '85%'])('its own step of type, %s, is followed and cuts nothing off', async step => {
    const phone = await openInWechat('/hall/pidu-zhanqicuncunshiguan')
    const summary = phone.page.locator('.fz-fact-missing').first()
    await summary.waitFor()
    const sizeOf = () =>
      summary.evaluate(element => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getClientRects()[0]?.height ?? 0
      })
    const before = await sizeOf()
    // As WeChat for iOS does it.
    await phone.page.evaluate(size => document.body.style.setProperty('-webkit-text-size-adjust', size), step)
    const wanted = (Number.parseInt(step) / 100) * before
    expect(await sizeOf()).toBeCloseTo(wanted, -1)
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('what a chat shows of a link', () => {
  it('is the app’s name, words and picture, and for a hall its own', async () => {
    const phone = await Phone.fresh()
    const previewOf = async (path: string) => {
      const html = await (await phone.context.request.get(`${phone.appUrl}${path}`)).text()
      return Object.fromEntries(
        [...html.matchAll(/<meta\s+property="og:(\w+)"\s+content="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      )
    }
    const app = await previewOf('/')
    expect(app).toMatchObject({ title: '访志 · 四川地方志场馆指南', image: '/icons/icon-512.png' })
    expect((await phone.context.request.get(`${phone.appUrl}${app['image']}`)).headers()['content-type']).toBe(
      'image/png',
    )
    expect(await previewOf('/hall/pidu-zhanqicuncunshiguan/')).toMatchObject({ title: '战旗村村史馆' })
  })
})
