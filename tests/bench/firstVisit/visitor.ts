import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { BROWSER_FLAGS } from '../../e2e/support/browserFlags.ts'
import { findBrowser } from '../../e2e/support/findBrowser.ts'
import { readFigures, watchVisit, type VisitFigures } from './probe.ts'

/** A list of 附近: its mark on the page, and the packs it waits for. */
export const LISTS = {
  byPlace: { selector: '.halls-by-place', packs: String.raw`/packs/(?:manifest|core\.)[\w.]*json$` },
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
  readonly list?: (typeof LISTS)[keyof typeof LISTS]
}

/** One person's phone: a profile on disk that outlives the browser, so that a second visit is a cold start. */
export class Visitor {
  private readonly profile = mkdtempSync(join(tmpdir(), 'fangzhi-visitor-'))
  private context: BrowserContext | null = null

  /** Opens an address in a browser just started, and waits until the list is painted. */
  async visit(url: string, conditions: Conditions, options: VisitOptions = {}): Promise<Visit> {
    await this.leave()
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findBrowser(),
      args: BROWSER_FLAGS,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      offline: options.isOffline ?? false,
    })
    this.context.setDefaultTimeout(120_000)
    const page = this.context.pages()[0] ?? (await this.context.newPage())
    const session = await this.context.newCDPSession(page)
    await slowDown(session, conditions)
    // The TypeScript runner names functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = value => value')
    const { selector, packs } = options.list ?? LISTS.byPlace
    await page.addInitScript(watchVisit, selector)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.visitProbe.shownMs !== null)
    return { page, session, figures: () => page.evaluate(readFigures, packs) }
  }

  /** Closes the browser; the profile stays. */
  async leave(): Promise<void> {
    await this.context?.close()
    this.context = null
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

async function slowDown(session: CDPSession, { cpu, network }: Conditions): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network === null) return
  const bytesPerSecond = network.bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.roundTripMs,
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
