/**
 * `npm run test:soak -- [--actions 2000] [--seed N]`: a monkey uses the built app in Chromium, on a network that fails
 * as village networks do. Exit 1 on an uncaught error, on personal data that is no longer there, or when what the page
 * holds after a collection keeps growing. The seed is printed; the same seed takes the same decisions.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS } from '../e2e/support/browserFlags.ts'
import { FaultServer } from '../e2e/support/faultServer.ts'
import { findBrowser } from '../e2e/support/findBrowser.ts'
import { heapMB, isBounded } from './heap.ts'
import { Monkey } from './monkey.ts'

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20261124' } },
})
const actions = Number(values.actions)
/** Between two looks at what is kept; at each the page is at home, so that heaps compare. */
const LOOK_EVERY = 25

if (!existsSync('dist/index.html')) throw new Error('There is no build to try: npm run build comes first.')
console.log(`soak: ${actions} actions, seed ${values.seed}`)

const server = await FaultServer.start({ app: 'dist', packs: null })
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS })
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' })
context.setDefaultTimeout(30_000)
const page = await context.newPage()
const uncaught: string[] = []
page.on('pageerror', error => uncaught.push(error.stack ?? error.message))
const cdp = await context.newCDPSession(page)
const monkey = new Monkey(page, server, Number(values.seed))
const heaps: number[] = []
const started = performance.now()

try {
  await monkey.arrive()
  for (let done = 0; done < actions; done += 1) {
    // In the second half the page is never loaded anew: what it fails to let go adds up.
    await monkey.act(done < actions / 2)
    if (uncaught.length > 0) throw new Error(`uncaught: ${uncaught.join('\n')}`)
    if ((done + 1) % LOOK_EVERY !== 0) continue
    await monkey.lookAtWhatIsKept()
    if (done < actions / 2) continue
    await monkey.goHome()
    heaps.push(await heapMB(cdp))
  }
  const bound = isBounded(heaps)
  console.table(monkey.tally())
  console.log(
    `${actions} actions in ${Math.round((performance.now() - started) / 1000)} s, seed ${values.seed}: no uncaught error,`,
  )
  console.log(`${monkey.keptCount()} kept things all there, heap ${heaps.map(mb => mb.toFixed(1)).join(' ')} MB`)
  if (!bound) throw new Error('the heap keeps growing')
} catch (error) {
  console.error(`seed ${values.seed}, the last actions: ${monkey.lastActions().join(', ')}`)
  console.error(error)
  process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
}
