import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

const HALL = '/hall/pidu-zhanqicuncunshiguan'
/** More stops than any screen has before the one that is looked for. */
const MOST_STOPS = 120

useBrowser()

const freshDesk = () => Phone.fresh({ hasTouch: false, isMobile: false })

/** Goes on with Tab until the focus is there. */
async function tabTo(phone: Phone, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await phone.page.keyboard.press('Tab')
  }
  throw new Error(`${MOST_STOPS} stops of the Tab key do not lead to ${target.toString()}`)
}

const isFocusInside = (locator: Locator) => locator.evaluate(element => element.contains(document.activeElement))

describe('with the keyboard alone', () => {
  it('the first stop skips to the page', async () => {
    const phone = await freshDesk()
    await phone.open('/titles')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await phone.page.keyboard.press('Tab')
    const skip = phone.page.locator('.fz-skip-link')
    expect(await skip.evaluate(element => element === document.activeElement)).toBe(true)
    await phone.page.keyboard.press('Enter')
    await phone.page.keyboard.press('Tab')
    expect(await isFocusInside(phone.page.getByRole('main'))).toBe(true)
  })

  it('the way leads from 附近 to a hall and back, and the focus is never lost', async () => {
    const phone = await freshDesk()
    await phone.open('/')
    const { page } = phone
    await tabTo(phone, page.locator('.hall-row-link').first())
    const name = await page.locator('.hall-row-link').first().innerText()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/hall\//)
    const heading = page.getByRole('heading', { level: 1 })
    await heading.waitFor()
    expect(name).toContain(await heading.innerText())
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await tabTo(phone, page.getByRole('button', { name: '返回' }))
    await page.keyboard.press('Enter')
    await page.locator('.hall-row-link').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'main')
  })

  it('a hall is found by pinyin and opened', async () => {
    const phone = await freshDesk()
    await phone.open('/search')
    await tabTo(phone, phone.page.getByRole('searchbox'))
    await phone.page.keyboard.type('zhanqi')
    await tabTo(phone, phone.page.getByRole('link', { name: /战旗村村史馆/ }).first())
    await phone.page.keyboard.press('Enter')
    await phone.page.getByRole('heading', { level: 1, name: '战旗村村史馆' }).waitFor()
  })

  it('长辈版 is chosen from 我的', async () => {
    const phone = await freshDesk()
    await phone.open('/digital')
    await tabTo(phone, phone.page.getByRole('link', { name: '我的', exact: true }))
    await phone.page.keyboard.press('Enter')
    await tabTo(phone, phone.page.getByRole('button', { name: /^设置/ }))
    await phone.page.keyboard.press('Enter')
    await tabTo(phone, phone.page.getByRole('radio', { name: '标准' }))
    await phone.page.keyboard.press('ArrowDown')
    await phone.page.locator('html[data-elder=""]').waitFor()
  })

  it.each(['导航', '分享', '没开门', '加入清单'])(
    'the sheet of %s takes the focus, keeps it, and gives it back at Escape',
    async name => {
      const phone = await freshDesk()
      await phone.open(HALL)
      const button = phone.page.getByRole('button', { name, exact: true }).first()
      await tabTo(phone, button)
      await phone.page.keyboard.press('Enter')
      const sheet = phone.page.getByRole('dialog')
      await sheet.waitFor()
      await phone.page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
      for (let stops = 0; stops < 12; stops++) {
        await phone.page.keyboard.press('Tab')
        expect(await phone.page.evaluate(() => document.activeElement?.closest('#app') ?? null)).toBe(null)
      }
      await tabTo(phone, sheet.getByRole('button', { name: '关闭' }))
      await phone.page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'hidden' })
      expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
    },
  )

  it('a place is picked from its sheet, which Escape closes', async () => {
    const phone = await freshDesk()
    await phone.open('/')
    const button = phone.page.getByRole('button', { name: '选地点' })
    await tabTo(phone, button)
    await phone.page.keyboard.press('Enter')
    const sheet = phone.page.getByRole('dialog', { name: '选地点' })
    await phone.page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
    await phone.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
    await phone.page.keyboard.press('Enter')
    await tabTo(phone, sheet.getByRole('searchbox'))
    await phone.page.keyboard.type('pidu')
    await tabTo(phone, sheet.getByRole('button', { name: '郫都区', exact: true }))
    await phone.page.keyboard.press('Enter')
    await sheet.getByRole('button', { name: /郫都区/ }).first().waitFor() // prettier-ignore
  })
})
