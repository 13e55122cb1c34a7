import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser as Driver, type Page } from 'playwright-core'
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core'
import { BROWSER_FLAGS } from '../../e2e/support/browserFlags.ts'
import { findBrowser } from '../../e2e/support/findBrowser.ts'
import { readFigures, watchVisit, type VisitFigures } from './probe.ts'

const PATIENCE_MS = 120_000
const SCREEN = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true } as const
/** No name is found: a network that is gone for the page, its worker and the browser alike. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND'

/** A list of 附近: its mark on the page, and the packs it waits for. */
export const LISTS = {
  /** As `index.html` brings it. */
  byPlace: { selector: '.prefecture', packs: '^$' },
  /** As the app draws it: it answers taps. */
  live: {
    selector: '#app[data-v-app] .prefecture',
    packs: String.raw`/packs/(?:manifest|core\.)[\w.]*json$`,
  },
  nearest: { selector: '.nearby-section', packs: String.raw`/packs/(?:manifest|core\.|outlines\.)[\w.]*json$` },
  /** Any other page: it is there once it has its heading. */
  none: { selector: 'main h1', packs: '^$' },
} as const

/** A line and a phone. */
export interface Conditions {
  readonly cpu: number
  /** null: as fast as the machine. */
  readonly network: { readonly bitsPerSecond: number; readonly roundTripMs: number } | null
}

/** How a visit differs from the usual. */
export interface VisitOptions {
  readonly isOffline?: boolean
  /** What is waited for; absent: the list by place. */
  readonly list?: (typeof LISTS)[keyof typeof LISTS] | undefined
}

/**
 * One person's phone: a profile on disk that outlives the browser, so that a second visit is a cold start. The visit is
 * made over the bare protocol: a driver that looks after the page would first make worlds of its own in it and compile
 * 300 KB of script there, which a slowed phone takes half a second for. It comes once the list is shown.
 */
export class Visitor {
  private readonly profile = mkdtempSync(join(tmpdir(), 'fangzhi-visitor-'))
  private browser: Browser | null = null
  private driver: Driver | null = null

  /** Opens an address in a browser just started, and waits until the list is painted. */
  async visit(url: string, conditions: Conditions, options: VisitOptions = {}): Promise<Visit> {
    const { isOffline = false, list = LISTS.byPlace } = options
    await this.leave()
    this.browser = await puppeteer.launch({
      executablePath: findBrowser(),
      userDataDir: this.profile,
      args: [...BROWSER_FLAGS, '--accept-lang=zh-CN', ...(isOffline ? [NO_NETWORK] : [])],
      defaultViewport: null,
      protocolTimeout: PATIENCE_MS,
    })
    const target = await this.browser.waitForTarget(found => found.type() === 'page')
    const session = await target.createCDPSession()
    await holdPhone(session)
    await slowDown(session, conditions, isOffline)
    const { shown } = await installProbe(session, list.selector)
    await session.send('Page.navigate', { url })
    await shown
    this.driver = await chromium.connectOverCDP(this.browser.wsEndpoint())
    const [page] = this.driver.contexts().flatMap(context => context.pages())
    if (page === undefined) throw new Error('the browser has no page')
    page.setDefaultTimeout(PATIENCE_MS)
    return { page, session, figures: () => page.evaluate(readFigures, list.packs) }
  }

  /** Closes the browser; the profile stays. */
  async leave(): Promise<void> {
    await this.driver?.close()
    await this.browser?.close()
    this.driver = this.browser = null
  }

  /** Closes the browser and forgets the profile. */
  async forget(): Promise<void> {
    await this.leave()
    rmSync(this.profile, { recursive: true, force: true })
  }
}

/** A page on which the list is shown. */
export interface Visit {
  readonly page: Page
  readonly session: CDPSession
  readonly figures: () => Promise<VisitFigures>
}

async function holdPhone(session: CDPSession): Promise<void> {
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Emulation.setDeviceMetricsOverride', SCREEN)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' })
}

/**
 * Has the page call out when its list is painted.
 * @returns once the page may be opened, a promise that settles when the list is painted
 */
async function installProbe(session: CDPSession, listSelector: string): Promise<{ readonly shown: Promise<void> }> {
  const shown = new Promise<void>((resolve, reject) => {
    session.once('Runtime.bindingCalled', () => resolve())
    setTimeout(() => reject(new Error(`${listSelector} was not shown in ${PATIENCE_MS} ms`)), PATIENCE_MS).unref()
  })
  await session.send('Runtime.addBinding', { name: 'tellShown' })
  // The TypeScript runner names functions by a helper that the page does not have.
  const source = `globalThis.__name = value => value; (${watchVisit.toString()})(${JSON.stringify(listSelector)})`
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source })
  return { shown }
}

async function slowDown(session: CDPSession, { cpu, network }: Conditions, offline: boolean): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network === null && !offline) return
  const bytesPerSecond = network === null ? -1 : network.bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: network?.roundTripMs ?? 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}

/** What the page holds after a collection, array buffers included; MB. */
export async function heapMB(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20
}
