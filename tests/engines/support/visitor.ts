import { expect } from 'vitest'
import type { Engine } from './engine.ts'

/** What a visitor may wait for at most; a state that takes longer is a failure on any machine. */
const PATIENCE_MS = 30_000

/** The visitor's own words for what they do, on top of any engine. */
export class Visitor {
  constructor(
    private readonly engine: Engine,
    private readonly appUrl: string,
  ) {}

  async opens(path: string): Promise<void> {
    await this.engine.open(this.appUrl + path)
  }

  async reloads(): Promise<void> {
    await this.engine.reload()
  }

  /** Waits until the words stand on the screen. */
  async sees(words: string): Promise<void> {
    await this.until(text => document.body.innerText.includes(text), words, `“${words}” on the screen`)
  }

  /** Waits until an element is there. @param selector - CSS */
  async waitsFor(selector: string): Promise<void> {
    await this.until(css => document.querySelector(css) !== null, selector, selector)
  }

  async taps(name: string): Promise<void> {
    await this.act(name, () => this.engine.click(findByName, name))
  }

  /** @param selector - CSS, for a button whose name several share */
  async tapsAt(selector: string): Promise<void> {
    await this.act(selector, () => this.engine.click(findBySelector, selector))
  }

  async searchesFor(words: string): Promise<void> {
    const field = 'input[type=search]'
    await this.act(field, () => this.engine.type(findBySelector, field, words))
  }

  /** Waits until every pack is kept and the service worker answers for this page. */
  async isReadyForOffline(): Promise<void> {
    await this.opens('/me')
    await this.waitsFor('.offline-line[data-state="done"]')
    await this.until(() => navigator.serviceWorker.controller !== null, '', 'a service worker in charge')
  }

  async isOnBuild(name: string): Promise<void> {
    await this.until(build => document.documentElement.dataset['build'] === build, name, `the ${name} build`)
  }

  private async act(what: string, action: () => Promise<void>): Promise<void> {
    // A list that is still being filled moves what was just found: then the tap is tried again.
    await expect.poll(() => action().then(() => 'done', String), { timeout: PATIENCE_MS, message: what }).toBe('done')
  }

  /** Polls a condition in the page. A page on its way to another cannot answer; that counts as not yet. */
  private async until(holds: (text: string) => boolean, text: string, what: string): Promise<void> {
    const ask = () => this.engine.evaluate(holds, text).catch((error: unknown) => String(error))
    await expect.poll(ask, { timeout: PATIENCE_MS, interval: 100, message: what }).toBe(true)
  }
}

/** A button or link by the name it has for a screen reader, exactly, else one whose name holds the words. */
function findByName(name: string): Element | null {
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').trim()
  const isShown = (element: Element) => element.getClientRects().length > 0
  const all = [...document.querySelectorAll('button, a, [role=button], [role=tab]')].filter(isShown)
  return all.find(element => nameOf(element) === name) ?? all.find(element => nameOf(element).includes(name)) ?? null
}

function findBySelector(selector: string): Element | null {
  return document.querySelector(selector)
}
