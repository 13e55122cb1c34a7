import type { Page } from 'playwright-core'
import type { Screen } from '../../screens.ts'
import { untilSettled } from './settled.ts'

/** Brings a page to the state a screen describes and waits until nothing more is on its way. */
export async function openScreen(page: Page, baseUrl: string, { path, act, network }: Screen): Promise<void> {
  const isRefused = network === 'no-packs'
  if (isRefused) await page.route('**/packs/**', route => route.fulfill({ status: 503, body: 'no' }))
  await page.goto(`${baseUrl}${path}`)
  await untilSettled(page)
  await act?.(page)
  if (isRefused) await page.unroute('**/packs/**')
}
