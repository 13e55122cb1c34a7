import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FaultServer } from './support/faultServer.ts'
import { Phone, useBrowser } from './support/phone.ts'
import { makeSecondBuild, renewPage } from './support/secondBuild.ts'

let server: FaultServer
let work: string

const first = () => join(work, 'first')
const second = () => join(work, 'second')
const renewed = () => join(work, 'renewed')
const killed = () => join(work, 'killed')

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'fangzhi-builds-'))
  cpSync('dist', first(), { recursive: true })
  makeSecondBuild(second())
  renewPage(renewed())
  cpSync('dist', killed(), { recursive: true })
  cpSync('deploy/kill-switch/sw.js', join(killed(), 'sw.js'))
  server = await FaultServer.start({ app: first(), packs: join('dist', 'packs') })
})
afterAll(async () => {
  await server.stop()
  rmSync(work, { recursive: true, force: true })
})
beforeEach(() => server.serve({ app: first() }))

const offer = (phone: Phone) => phone.page.getByText('访志有新版本')
const buildOf = (page: Phone['page']) => page.evaluate(() => document.documentElement.dataset['build'] ?? 'first')
/** Has a page note that it asked a worker for its version, which is how it decides about an offer. */
function noteAskedVersion(): void {
  const post = ServiceWorker.prototype.postMessage as (...args: unknown[]) => void
  ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...args: unknown[]) {
    if ((args[0] as { type?: string } | null)?.type === 'VERSION') document.documentElement.dataset['askedVersion'] = ''
    post.apply(this, args)
  }
}

/** Resolves once the page has heard the version of the worker that waits, and has drawn what follows from it. */
async function untilDecided(page: Phone['page']): Promise<void> {
  await page.locator('html[data-asked-version]').waitFor()
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready
    // Workers answer in order: when this is answered, the page's own question was.
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise(resolve => (port1.onmessage = resolve))
    waiting?.postMessage({ type: 'VERSION' }, [port2])
    if (waiting !== null) await answered
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** Resolves once the browser has asked for a newer worker and knows the answer. */
const lookForUpdate = (page: Phone['page']) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

async function readyPhone(): Promise<Phone> {
  const phone = await Phone.fresh({}, server.url)
  await phone.becomeReadyForOffline()
  return phone
}

describe('a new version of the app', () => {
  useBrowser()

  it('is offered once; after “later” it is not offered again', async () => {
    const phone = await readyPhone()
    server.serve({ app: second() })
    await phone.open('/')
    await offer(phone).waitFor()
    await phone.page.getByRole('button', { name: '以后再说' }).click()
    await offer(phone).waitFor({ state: 'detached' })
    await phone.context.addInitScript(noteAskedVersion)
    await phone.open('/')
    await untilDecided(phone.page)
    expect(await offer(phone).count()).toBe(0)
    expect(await buildOf(phone.page)).toBe('first')
  })

  it('comes on a yes with one reload, cleans the old files, opens the old packs, and does not ask again', async () => {
    const phone = await readyPhone()
    server.serve({ app: second() })
    await phone.open('/')
    await offer(phone).waitFor()
    let loads = 0
    phone.page.on('load', () => (loads += 1))
    await phone.page.getByRole('button', { name: '更新', exact: true }).click()
    await phone.page.waitForFunction(() => document.documentElement.dataset['build'] === 'second')
    await lookForUpdate(phone.page)
    await phone.page.waitForLoadState('load')
    expect(loads).toBe(1)
    expect(await offer(phone).count()).toBe(0)
    const cached = await phone.page.evaluate(async () => {
      const names = await caches.keys()
      const keys = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
      return keys.flat().map(request => new URL(request.url).pathname)
    })
    const isOfSecond = (path: string) => existsSync(join(second(), path))
    expect(cached.length).toBeGreaterThan(50)
    expect(cached.filter(path => path.endsWith('.js') && !isOfSecond(path))).toEqual([])
    await phone.loseNetwork()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
  })

  it('leaves a tab of the old version working', async () => {
    const phone = await readyPhone()
    const old = await phone.context.newPage()
    await old.goto(`${server.url}/`)
    await old.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    server.serve({ app: second() })
    await phone.open('/')
    await offer(phone).waitFor()
    await phone.page.getByRole('button', { name: '更新', exact: true }).click()
    await phone.page.waitForFunction(() => document.documentElement.dataset['build'] === 'second')
    expect(await buildOf(old)).toBe('first')
    await old.getByRole('link', { name: /战旗村村史馆/ }).click()
    await old.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await old.getByRole('link', { name: '我的' }).click()
    await old.getByText('离线包').first().waitFor()
  })
})

describe('the same app with other records in its first page', () => {
  useBrowser()

  it('comes by itself, and nobody is asked', async () => {
    const phone = await readyPhone()
    server.serve({ app: renewed() })
    await phone.open('/')
    await phone.page.evaluate(
      () => new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve)),
    )
    expect(await offer(phone).count()).toBe(0)
    await phone.open('/')
    expect(await buildOf(phone.page)).toBe('renewed')
  })
})

describe('the kill switch', () => {
  useBrowser()

  it('removes the worker and the shell, and leaves the packs', async () => {
    const phone = await readyPhone()
    server.serve({ app: killed() })
    await phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await phone.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
    await phone.page.waitForFunction(async () => (await caches.keys()).length === 0)
    server.serve({ app: first() })
    server.fault = path => (path.includes('manifest') ? null : 'error')
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    server.fault = () => null
  })
})
