import type { Page } from 'playwright-core'

/** A short look round with real taps: filter by a kind and back, unfold a prefecture, open a hall and return. */
export async function browse(page: Page): Promise<void> {
  const chip = page.locator('.filter-bar button').first()
  await chip.click()
  await page.locator('.filter-bar [aria-pressed="true"]').first().waitFor()
  await chip.click()
  await page.locator('.filter-bar [aria-pressed="true"]').first().waitFor({ state: 'detached' })
  await page.locator('.prefecture-head').first().click()
  await page.locator('.prefecture .hall-row-link').first().click()
  await page.waitForURL('**/hall/**')
  await page.locator('main h1').first().waitFor()
  await page.goBack()
  await page.locator('.prefecture .hall-row').first().waitFor()
}

/** Has everything of the province in the page at once: all halls listed, the map, the titles, a search over all. */
export async function holdWholeProvince(page: Page): Promise<void> {
  await page.locator('.leaflet-container canvas').first().waitFor()
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>('.prefecture:not([open]) > summary').forEach(head => head.click()),
  )
  await page.waitForFunction(() => {
    document.querySelectorAll<HTMLElement>('.prefecture .fz-rows-end button').forEach(button => button.click())
    return document.querySelectorAll('.prefecture .hall-row').length > 1_500
  })
  await page.getByRole('link', { name: '找志书' }).click()
  await page.locator('main h1').first().waitFor()
  await page.getByRole('searchbox').fill('志')
  await page.locator('main a[href*="/title/"]').first().waitFor()
}
