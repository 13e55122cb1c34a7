import { expect, it } from 'vitest'
import { accessibilityTree } from './support/accessibilityTree.ts'
import { useBrowser } from './support/phone.ts'
import { tourScreens } from './support/screenTour.ts'

/** A Monday, on which most halls are shut. */
const A_CLOSED_DAY = '2026-11-23T10:00:00+08:00'

useBrowser()

/** Renewed with `npx vitest run --project e2e tests/e2e/accessibilityTree.e2e.ts --update`; read the change before it goes in. */
const GOLDEN = '../golden/aria'

it('every screen tells a screen reader the roles and names it told before', async () => {
  const faults = await tourScreens({ clock: A_CLOSED_DAY }, async (page, name) => {
    await expect(await accessibilityTree(page)).toMatchFileSnapshot(`${GOLDEN}/${name}.yml`)
    return []
  })
  expect(faults).toEqual([])
}, 120_000)
