import { describe, expect, it } from 'vitest'
import { accessibilityFaults } from './support/axe.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** Screen → what is on it once it has all it shows. */
const SCREENS: Readonly<Record<string, string>> = {
  // 长辈版 opens on its own home, which has no map.
  '/': '.leaflet-container[data-ready], .easy-home',
  '/?place=510117': '.nearby-section',
  '/?place=510117&sort=door': '.nearby-section[data-section="unsure"]',
  '/?only=stepFree': '.fz-state',
  '/hall/pidu-zhanqicuncunshiguan': '.hall-article',
  '/hall/chengdu-fangzhiguan': '.hall-article',
  '/hall/pidu-zhanqicunshizhiyuelanshi': '.hall-article',
  '/hall/pidu-zhanqicuncunshiguan/arrow': '.arrow-page .fz-state',
  '/digital': '.digital-hall',
  '/digital/sichuan-qingwangxianshangfangzhiguan': '.exhibit-card',
  '/me/passport': '.passport-empty',
  '/me/routes': '.fz-state',
  '/me/routes/new': '.route-choice',
  '/me/favourites': '.fz-state',
  '/me/outbox': '.fz-state',
}

describe('axe on the screens of an outing', () => {
  useBrowser()

  it.each([
    ['in the usual look', 'light', 'standard'],
    ['in the dark, in the largest type', 'dark', 'elder-largest'],
  ])(
    'finds nothing %s',
    async (_look, theme, typeSize) => {
      const phone = await Phone.fresh({ reducedMotion: 'reduce' })
      await phone.page.addInitScript(
        choices => choices.forEach(([flag = '', choice = '']) => localStorage.setItem(`fangzhi.${flag}`, choice)),
        [
          ['theme', theme],
          ['type-size', typeSize],
        ],
      )
      const found: string[] = []
      for (const [path, shown] of Object.entries(SCREENS)) {
        await phone.open(path)
        await phone.page.locator(shown).first().waitFor()
        found.push(...(await accessibilityFaults(phone.page)).map(fault => `${path}: ${fault}`))
      }
      expect(await phone.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
      expect(found).toEqual([])
    },
    180_000,
  )

  it.each([
    ['the place picker', '/', '选地点', '选地点'],
    ['导航', '/hall/pidu-zhanqicuncunshiguan', '导航', /^导航到/],
    ['the stamp', '/hall/pidu-zhanqicuncunshiguan', '打卡', /打卡$/],
    ['the report of a shut door', '/hall/pidu-zhanqicuncunshiguan', '没开门', '到了没开门'],
    ['开门把握', '/hall/pidu-zhanqicuncunshiguan', /为什么/, /^开门把握/],
    ['the share sheet', '/hall/pidu-zhanqicuncunshiguan', '分享', /分享/],
  ])('finds nothing on the open sheet of %s', async (_what, path, button, title) => {
    const phone = await Phone.fresh({ reducedMotion: 'reduce' })
    await phone.open(path)
    await phone.page.getByRole('button', { name: button, exact: typeof button === 'string' }).click()
    await phone.page.getByRole('dialog', { name: title }).waitFor()
    expect(await accessibilityFaults(phone.page)).toEqual([])
  })
})
