import type { Page } from 'playwright-core'

/** A screen, or a state of one, that tests judge and `npm run screenshots` draws. */
export interface Screen {
  /** Address inside the app. */
  readonly path: string
  /** What the visitor does before the screen is looked at, such as opening a sheet. */
  readonly act?: (page: Page) => Promise<void>
  /** `no-packs`: the server refuses every pack while the screen opens. */
  readonly network?: 'no-packs'
}

const HALL = '/hall/pidu-zhanqicuncunshiguan'
const ROOM = '/hall/pidu-zhanqicunshizhiyuelanshi'

/** Presses the button that bears one of these names, one a language, and waits for its sheet. */
const openSheet =
  (...names: readonly string[]) =>
  async (page: Page) => {
    const named = new RegExp(`^(?:${names.join('|')})$`)
    await page.getByRole('button', { name: named }).first().click()
    await page.getByRole('dialog').first().waitFor()
  }

/** Every screen by name, from real records; states worth seeing stand behind their screen. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  nearby: { path: '/' },
  'nearby-place': { path: '/?place=510117' },
  'nearby-nothing': { path: '/?only=stepFree' },
  'nearby-failed': { path: '/', network: 'no-packs' },
  'place-picker': { path: '/?place=510117', act: openSheet('选地点', '選地點', 'Pick a place') },
  'home-elder': { path: '/easy' },
  'elder-call': { path: '/easy/call' },
  'elder-listen': { path: '/easy/listen' },
  county: { path: '/county/510117' },
  'county-empty': { path: '/county/510105' },
  hall: { path: HALL },
  'hall-navigate': { path: HALL, act: openSheet('导航', '導航', 'Navigate') },
  'hall-share': { path: HALL, act: openSheet('分享', 'Share') },
  'hall-locked': { path: HALL, act: openSheet('没开门', '沒開門', 'Found it closed') },
  'hall-list': { path: HALL, act: openSheet('加入清单', '加入清單', 'Add to list') },
  'hall-missing': { path: '/hall/nowhere' },
  'reading-room': { path: ROOM },
  arrow: { path: `${HALL}/arrow` },
  search: { path: '/search?q=zhanqi' },
  'search-nothing': { path: '/search?q=%E9%BE%98%E9%BE%98' },
  titles: { path: '/titles' },
  title: { path: '/title/dujiangyanzhi-19862005' },
  hometown: { path: '/hometown' },
  'hometown-found': { path: '/hometown?name=%E7%81%8C%E5%8E%BF' },
  'hometown-unknown': { path: '/hometown?name=%E4%B9%8C%E6%9C%89%E6%9D%91' },
  'coverage-map': { path: '/coverage-map' },
  coverage: { path: '/coverage' },
  wanted: { path: '/wanted' },
  digital: { path: '/digital' },
  'digital-hall': { path: '/digital/chengdu-shuzifangzhiguan' },
  me: { path: '/me' },
  settings: { path: '/me/settings' },
  privacy: { path: '/me/privacy' },
  licences: { path: '/me/licences' },
  erase: { path: '/me/privacy', act: openSheet('清除全部', 'Erase everything') },
  favourites: { path: '/me/favourites' },
  outbox: { path: '/me/outbox' },
  passport: { path: '/me/passport' },
  routes: { path: '/me/routes' },
  'new-route': { path: '/me/routes/new' },
  packs: { path: '/me/packs' },
  'trip-check': { path: '/me/checks' },
  changes: { path: '/me/changes' },
  diagnostics: { path: '/me/diagnostics' },
  import: { path: '/import' },
  browser: { path: '/browser' },
  install: { path: '/install' },
  missing: { path: '/nowhere' },
}
