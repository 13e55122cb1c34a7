import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

describe('长辈版', () => {
  useBrowser()

  it('is one tap from the home page, remembered, starts at its own home, and can be left', async () => {
    const phone = await Phone.fresh()
    await phone.open('/')
    await phone.page.getByRole('button', { name: '长辈版' }).click()
    const ways = phone.page.getByRole('navigation', { name: '长辈版' })
    for (const way of [/附近的馆/, /打电话/, /回老家/, /读给我听/]) await ways.getByText(way).first().waitFor()
    await phone.open('/')
    await ways.waitFor()
    expect(new URL(phone.page.url()).pathname).toBe('/easy')
    const bodyPx = await phone.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    expect(bodyPx).toBeGreaterThanOrEqual(18)
    await ways.getByRole('link', { name: /打电话/ }).click()
    // No source gives an office number yet; that is said, and there is a way on.
    await phone.page.getByText('还没有公开的办公电话').waitFor()
    await phone.page.getByRole('button', { name: '附近的馆' }).waitFor()
    await phone.open('/me/settings')
    await phone.page.getByRole('radio', { name: /标准/ }).check()
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).first().waitFor() // prettier-ignore
  })

  it('grows with the browser’s own text size instead of holding it back', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me/settings')
    await phone.page.getByRole('radio', { name: '长辈版 · 最大' }).check()
    const bodyPx = () => phone.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    expect(await bodyPx()).toBeGreaterThanOrEqual(30)
    const devtools = await phone.context.newCDPSession(phone.page)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 20 } })
    await phone.page.waitForFunction(() => Number.parseFloat(getComputedStyle(document.body).fontSize) >= 37)
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('follows dark or light as chosen, whatever the phone says', async () => {
    const phone = await Phone.fresh({ colorScheme: 'light' })
    await phone.open('/me/settings')
    await phone.page.getByRole('radio', { name: '深色' }).check()
    await phone.page.reload()
    await phone.page.getByRole('radio', { name: '深色' }).waitFor()
    expect(await phone.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 20, 17)')
  })

  it('is chosen with the keyboard alone', async () => {
    const phone = await Phone.fresh({ hasTouch: false, isMobile: false })
    await phone.open('/me/settings')
    await phone.page.getByRole('radio', { name: '标准' }).focus()
    await phone.page.keyboard.press('ArrowDown')
    await phone.page.locator('html[data-elder=""]').waitFor()
    await phone.page.keyboard.press('Tab')
    await phone.page.keyboard.press('ArrowDown')
    await phone.page.locator('html[data-theme="light"]').waitFor()
  })
})
