import type { Page } from 'playwright-core'
import type { Router } from 'vue-router'
import { SCREENS, type Screen } from '../../screens.ts'
import { openScreen } from './openScreen.ts'
import { Phone } from './phone.ts'
import { untilSettled } from './settled.ts'

/** A phone taken round: what it is and what the visitor chose on it, by the name of its flag (`platform/localFlag.ts`). */
export interface Tour {
  readonly options?: Parameters<typeof Phone.fresh>[0]
  readonly flags?: Readonly<Record<string, string>>
  /** What the phone's clock shows, for what changes with the hour; absent: the time it is. */
  readonly clock?: string
}

/** What is noted at a screen, one line each. */
type Visit = (page: Page, name: string) => Promise<string[]>

/** Told and answered on an earlier visit, so that every screen is seen by itself. */
const ANSWERED = { 'told-privacy': 'yes', 'install-answered': 'yes', 'browser-answered': 'yes' }

/**
 * Walks one phone, whose packs are in, through every screen of `tests/screens.ts`, the way links inside the app go.
 * @returns what was noted, each line behind the name of its screen
 */
export async function tourScreens(tour: Tour, visit: Visit): Promise<string[]> {
  const phone = await takePhone(tour)
  const noted: string[] = []
  for (const [name, screen] of Object.entries(SCREENS)) {
    // Without packs: there must be none from before.
    const page = screen.network === undefined ? phone.page : (await takePhone(tour, false)).page
    if (screen.network === undefined) await walkTo(page, screen)
    else await openScreen(page, phone.appUrl, screen)
    noted.push(...(await visit(page, name)).map(line => `${name} · ${line}`))
    if (screen.act === undefined) continue
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  return noted
}

/**
 * Opens every screen by its address, as from a link, on a phone whose packs are in.
 * @param prepare - called once, before anything is opened
 */
export async function openEveryScreen(prepare: (page: Page) => Promise<void>, visit: Visit): Promise<string[]> {
  const phone = await takePhone({})
  await prepare(phone.page)
  const noted: string[] = []
  for (const [name, screen] of Object.entries(SCREENS)) {
    if (screen.act !== undefined) continue // the same address as the screen below the sheet
    await openScreen(phone.page, phone.appUrl, screen)
    noted.push(...(await visit(phone.page, name)).map(line => `${name} · ${line}`))
  }
  return noted
}

async function takePhone({ options, flags, clock }: Tour, hasPacks = true): Promise<Phone> {
  const phone = await Phone.fresh({ serviceWorkers: 'block', deviceScaleFactor: 1, ...options })
  await phone.remember({ ...ANSWERED, ...flags })
  if (clock !== undefined) await phone.context.clock.setFixedTime(clock)
  if (!hasPacks) return phone
  await phone.open('/me')
  await phone.page.locator('.offline-line[data-state="done"]').waitFor()
  return phone
}

interface AppElement {
  readonly __vue_app__: { readonly config: { readonly globalProperties: { readonly $router: Router } } }
}

async function walkTo(page: Page, { path, act }: Screen): Promise<void> {
  await page
    .locator('#app')
    .evaluate((app, to) => (app as unknown as AppElement).__vue_app__.config.globalProperties.$router.push(to), path)
  await untilSettled(page)
  await act?.(page)
}
