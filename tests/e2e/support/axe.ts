import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 level AA and what it builds on. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe holds against the screen as it stands, one line a fault: `serious color-contrast: help · elements`; empty
 * when there is none. Call it when the state to be judged is on the screen.
 * @param options.within - CSS selector of the part to judge, such as an open sheet; absent: the whole page
 * @param options.rules - `colours`: contrast alone, where only colours differ from a screen judged before; `structure`:
 * everything else, where colours do not; absent: all
 */
export async function accessibilityFaults(
  page: Page,
  { within, rules }: { readonly within?: string; readonly rules?: 'colours' | 'structure' } = {},
): Promise<string[]> {
  // An evaluation, as the page's Content-Security-Policy would stop a script element.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.evaluate(allHasSettled)
  const { violations } = await page.evaluate(
    ({ within, runOnly, hasContrast }) =>
      (window as unknown as { axe: typeof axe }).axe.run(within ?? document, {
        runOnly,
        // Off by default: it came with WCAG 2.2.
        rules: { 'target-size': { enabled: runOnly.length > 1 }, 'color-contrast': { enabled: hasContrast } },
        resultTypes: ['violations'],
      }),
    {
      ...(within !== undefined && { within }),
      runOnly: rules === 'colours' ? ['color-contrast'] : STANDARD,
      hasContrast: rules !== 'structure',
    },
  )
  return violations.map(fault => {
    const where = fault.nodes.map(node => node.target.join(' ')).join(' ; ')
    return `${fault.impact ?? 'unknown'} ${fault.id}: ${fault.help} · ${where}`
  })
}

/** Runs in the page: a sheet that still slides or fades would be judged half transparent. */
async function allHasSettled(): Promise<void> {
  const ending = document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(one => one.finished))
}
