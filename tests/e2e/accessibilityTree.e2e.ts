import { expect, it } from 'vitest'
import { accessibilityTree } from './support/accessibilityTree.ts'
import { useBrowser } from './support/phone.ts'
import { tourScreens } from './support/screenTour.ts'

useBrowser()

/** Renewed with `npx vitest run --project e2e tests/e2e/accessibilityTree.e2e.ts --update`; read the change before it goes in. */
const GOLDEN = '../golden/aria'

it('every screen tells a screen reader the roles and names it told before', async () => {
  const faults = await tourScreens({}, async (page, name) => {
    await expect(await accessibilityTree(page)).toMatchFileSnapshot(`${GOLDEN}/${name}.yml`)
    return []
  })
  expect(faults).toEqual([])
}, 120_000)
