import { readFileSync, readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { FAULTS, type FaultServer } from '../e2e/support/faultServer.ts'
import { keptInBrowser, type Kept } from './kept.ts'

const idsIn = (folder: string) =>
  readdirSync(folder).flatMap(file =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => (JSON.parse(line) as { id: string }).id),
  )

const WORDS = ['战旗', 'zhanqi', 'lss', '乐山 志', '年鉴', '郫都区', '〇', 'xyzzy', '（', '方志馆', '1986', ' ']
const PAGES = [
  '/',
  '/titles',
  '/digital',
  '/me',
  '/me/favourites',
  '/me/packs',
  '/me/checks',
  '/me/outbox',
  '/me/routes',
]
  .concat(['/me/passport', '/me/diagnostics', '/coverage', '/coverage-map', '/wanted', '/import', '/nowhere'])
  .concat(['/county/510117', '/county/000000', '/hometown?name=郫县', '/?kind=village&only=books', '/?place=510117'])
/** Faults that end by themselves; the others hold a download for the length of a stall. */
const QUICK_FAULTS = FAULTS.filter(fault => !['hang', 'drip', 'endless'].includes(fault))

/** Uses the app without a plan but by a seed, and remembers what it asked the phone to keep. */
export class Monkey {
  private readonly kept: Kept = { favourites: new Set(), notes: new Map() }
  private readonly done: string[] = []
  private readonly halls = idsIn('records/halls')
  private readonly titles = idsIn('records/titles')
  private state: number

  constructor(
    private readonly page: Page,
    private readonly server: FaultServer,
    seed: number,
  ) {
    this.state = seed
  }

  /** The first visit, until everything is on the phone and the service worker is in charge. */
  async arrive(): Promise<void> {
    await this.page.goto(`${this.server.url}/me`)
    await this.page.locator('.offline-line[data-state="done"]').waitFor({ timeout: 120_000 })
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (navigator.serviceWorker.controller === null) {
        await new Promise(resolve =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        )
      }
    })
  }

  /** One action. @param mayLoad - whether the page may be loaded anew */
  async act(mayLoad: boolean): Promise<void> {
    const name = this.pick([
      'openPage',
      'openHall',
      'openHall',
      'openTitle',
      'search',
      'followLink',
      'followLink',
      'back',
      'favourite',
      'favourite',
      'note',
      'network',
      'spoilServer',
      'pack',
      'display',
      mayLoad ? 'reload' : 'back',
    ] as const)
    this.done.push(name)
    await this[name]()
  }

  async goHome(): Promise<void> {
    await this.go('/')
    await this.page.locator('#app a[href^="/hall/"]').first().waitFor()
  }

  /** @throws Error naming what the phone no longer holds, or holds without having been asked */
  async lookAtWhatIsKept(): Promise<void> {
    const found = await keptInBrowser(this.page)
    const [wanted, here] = [describe(this.kept), describe(found)]
    if (wanted !== here) throw new Error(`personal data differs.\nkept:  ${wanted}\nfound: ${here}`)
  }

  keptCount(): number {
    return this.kept.favourites.size + this.kept.notes.size
  }

  lastActions(): readonly string[] {
    return this.done.slice(-20)
  }

  tally(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (const name of this.done) counts[name] = (counts[name] ?? 0) + 1
    return counts
  }

  private openPage = () => this.go(this.pick(PAGES))
  private openTitle = () => this.go(`/title/${this.pick(this.titles)}`)

  private async openHall(): Promise<string> {
    const id = this.pick(this.halls)
    await this.go(`/hall/${id}`)
    return id
  }

  private async search(): Promise<void> {
    await this.go('/search')
    await this.page.getByRole('searchbox').first().fill(this.pick(WORDS))
  }

  /** Any link of this app on the screen; none there: nothing happens. */
  private async followLink(): Promise<void> {
    const paths = await this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('#app a[href^="/"]')].map(
        link => link.getAttribute('href') ?? '/',
      ),
    )
    if (paths.length > 0) await this.go(this.pick(paths))
  }

  private async back(): Promise<void> {
    const hasBack = await this.page.evaluate(() => {
      const hasBack = typeof (history.state as { back?: unknown } | null)?.back === 'string'
      if (hasBack) history.back()
      return hasBack
    })
    if (hasBack) await this.settle()
  }

  private async reload(): Promise<void> {
    await this.page.reload()
    await this.settle()
  }

  private async favourite(): Promise<void> {
    const id = await this.openHall()
    const button = this.page.getByRole('button', { name: /^(?:收藏|已收藏)$/ }).first()
    const wasOn = this.kept.favourites.has(id)
    await this.page
      .getByRole('button', { name: wasOn ? '已收藏' : '收藏', exact: true })
      .first()
      .waitFor()
    await button.click()
    await this.page
      .getByRole('button', { name: wasOn ? '收藏' : '已收藏', exact: true })
      .first()
      .waitFor()
    if (wasOn) this.kept.favourites.delete(id)
    else this.kept.favourites.add(id)
  }

  private async note(): Promise<void> {
    const id = await this.openHall()
    const text = `第 ${this.done.length} 步 ${this.pick(WORDS)}`.trim()
    await this.page.getByRole('textbox', { name: '我的笔记' }).fill(text)
    await this.page.getByRole('button', { name: '保存', exact: true }).click()
    await this.page.getByText('已存在手机里').waitFor()
    this.kept.notes.set(id, text)
  }

  private async network(): Promise<void> {
    await this.page.context().setOffline(this.pick([true, false]))
  }

  /** Two in three requests for packs are spoiled in one way; or the server is sound again. */
  private spoilServer(): Promise<void> {
    const fault = this.pick([null, null, ...QUICK_FAULTS])
    let turn = 0
    this.server.fault = () => (turn++ % 3 === 0 ? null : fault)
    return Promise.resolve()
  }

  /** Deletes a pack that is here, or asks for one that is not. */
  private async pack(): Promise<void> {
    await this.go('/me/packs')
    const rows = this.page.locator('[data-pack]')
    if ((await rows.count()) === 0) return
    const row = rows.nth(Math.floor(this.random() * (await rows.count())))
    const button = row.getByRole('button', { name: /^(?:删除|下载|重试|继续|更新|修复)/ }).first()
    if (!(await button.isVisible())) return
    const isRemoval = (await button.innerText()).includes('删除')
    await button.click()
    if (isRemoval) await this.page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  }

  private async display(): Promise<void> {
    await this.go('/me/settings')
    await this.page
      .locator('#app')
      .getByText(this.pick(['标准', '长辈版', '跟随手机', '浅色', '深色']), { exact: true })
      .first()
      .click()
  }

  /** As a link inside the app goes: without loading the page anew. */
  private async go(path: string): Promise<void> {
    await this.page.evaluate(to => {
      const state = history.state as Record<string, unknown> | null
      history.pushState({ ...state, position: Number(state?.['position'] ?? 0) + 1, back: location.pathname }, '', to)
      window.dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
    }, path)
    await this.settle()
  }

  /** The app is mounted and shows something. */
  private async settle(): Promise<void> {
    await this.page.waitForFunction(() => (document.querySelector('#app')?.textContent ?? '').trim().length > 2)
  }

  /** Mulberry32: the same seed, the same decisions. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.random() * choices.length)] as T
  }
}

const describe = ({ favourites, notes }: Kept) =>
  JSON.stringify({ favourites: [...favourites].sort(), notes: [...notes].sort(([a], [b]) => (a < b ? -1 : 1)) })
