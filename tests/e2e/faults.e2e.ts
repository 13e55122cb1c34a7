import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../pipeline/packs/publish.ts'
import { publisherKey } from '../../pipeline/packs/signKey.ts'
import { FAULTS, FaultServer, type Fault } from './support/faultServer.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** The built app in a real browser, on a server that spoils what it is asked for. */
let server: FaultServer
let work: string
const version = (name: string) => join(work, name)

/** Publishes the real records with another phone for 战旗村村史馆, signed with the key the build trusts. */
function publishVersion(name: string, phone: string): void {
  const records = version(`${name}-records`)
  cpSync('records', records, { recursive: true })
  for (const file of readdirSync(join(records, 'halls')).map(entry => join(records, 'halls', entry))) {
    const lines = readFileSync(file, 'utf8').split('\n')
    const edited = lines.map(line =>
      line.includes('"pidu-zhanqicuncunshiguan"') ? JSON.stringify({ ...JSON.parse(line), phone }) : line,
    )
    writeFileSync(file, edited.join('\n'))
  }
  publish({ records, out: version(name), key: publisherKey({ folder: '.keys' }) })
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'fangzhi-e2e-'))
  publishVersion('two', '028-80000002')
  publishVersion('three', '028-80000003')
  server = await FaultServer.start({ app: 'dist', packs: null })
})
afterAll(async () => {
  await server.stop()
  rmSync(work, { recursive: true, force: true })
})
beforeEach(() => {
  server.fault = () => null
  server.seen.length = 0
  server.serve({ app: 'dist', packs: join('dist', 'packs') })
})

const spoiled = () => server.seen.filter(request => request.fault !== null).map(request => request.path)
const isSpoiled = () => spoiled().length > 0
/** What came first was looked at, and found wanting. */
const hasAskedAgain = () => new Set(spoiled()).size < spoiled().length

async function readyPhone(): Promise<Phone> {
  const phone = await Phone.fresh({}, server.url)
  await phone.becomeReadyForOffline()
  return phone
}

/** Opens pages with packs of several kinds while nothing of the network works. */
async function expectReadable(phone: Phone): Promise<void> {
  await phone.loseNetwork()
  await phone.open('/hall/pidu-zhanqicuncunshiguan')
  await phone.page.getByText('四川省地方志办开展').first().waitFor()
  await phone.open('/titles')
  await phone.page.getByText('《大熊猫图志》').first().waitFor()
  await phone.findNetwork()
}

/** These hold the line open for as long as the app's own patience; the clock is wound on instead of waiting. */
const SLOW: ReadonlySet<Fault> = new Set(['hang', 'drip'])

describe('an update that arrives spoiled', () => {
  useBrowser()

  it.each(FAULTS.filter(fault => !SLOW.has(fault)))(
    'leaves everything readable after “%s”, and comes later',
    async fault => {
      const phone = await readyPhone()
      server.serve({ packs: version('two') })
      server.fault = path => (path.includes('manifest') ? null : fault)
      await phone.open('/me')
      const settled = phone.page.locator('.offline-line:is([data-state="done"], [data-state="failed"])')
      const hasDealtWithIt = async () => hasAskedAgain() || (isSpoiled() && (await settled.count()) > 0)
      await expect.poll(hasDealtWithIt, { timeout: 15_000 }).toBe(true)
      await expectReadable(phone)
      server.fault = () => null
      await phone.becomeReadyForOffline()
      await phone.open('/hall/pidu-zhanqicuncunshiguan')
      await phone.page.getByText('028-80000002').first().waitFor()
      expect(phone.uncaughtErrors()).toEqual([])
    },
  )

  it.each([...SLOW])('gives up on “%s” and leaves everything readable', async fault => {
    const phone = await readyPhone()
    server.serve({ packs: version('two') })
    await phone.context.clock.install()
    server.fault = path => (path.includes('manifest') ? null : fault)
    await phone.open('/me')
    const gaveUp = phone.page.getByText('还有 2 份资料没有存下')
    for (let turn = 0; turn < 80 && (await gaveUp.count()) === 0; turn += 1) {
      await phone.page.waitForTimeout(80) // a request of the real network comes and goes between two leaps of the clock
      await phone.context.clock.fastForward(25_000)
    }
    await gaveUp.waitFor()
    server.fault = () => null
    await expectReadable(phone)
  })
})

describe('an update while the visitor reads', () => {
  useBrowser()

  it('waits, says what changed, and is shown on a tap', async () => {
    const phone = await readyPhone()
    server.serve({ packs: version('two') })
    await phone.open('/')
    await phone.page.getByText('有 1 家馆的信息更新了').waitFor()
    await phone.page.getByRole('button', { name: '看看改了什么' }).click()
    await phone.page.getByText('电话有变化').waitFor()
    await phone.page.getByRole('link', { name: '战旗村村史馆' }).click()
    await phone.page.getByText('028-80000002').first().waitFor()
  })

  it('fetches only the files that changed', async () => {
    const phone = await readyPhone()
    server.serve({ packs: version('two') })
    server.seen.length = 0
    await phone.open('/')
    await phone.page.getByText('有 1 家馆的信息更新了').waitFor()
    const fetched = server.seen.map(seen => seen.path).filter(path => !path.includes('manifest'))
    expect(fetched.map(path => path.replace(/\.[0-9a-f]{12}\.json$/, '')).sort()).toEqual([
      '/packs/core',
      '/packs/details-5101',
    ])
  })

  it('goes on from a cut with a range', async () => {
    const phone = await readyPhone()
    server.serve({ packs: version('three') })
    let cuts = 0
    server.fault = path => (path.includes('/core.') && (cuts += 1) <= 2 ? 'cut' : null)
    server.seen.length = 0
    await phone.open('/')
    await phone.page.getByText('有 1 家馆的信息更新了').waitFor()
    const ranges = server.seen.filter(seen => seen.path.includes('/core.')).map(seen => seen.range)
    // The browser's own cache may ask for the rest in more than one piece.
    const [whole, ...rests] = ranges
    expect(whole).toBeNull()
    expect(rests.length).toBeGreaterThanOrEqual(2)
    for (const rest of rests) expect(rest).toMatch(/^bytes=[1-9]\d*-/)
  })
})

describe('a download on the packs page', () => {
  useBrowser()

  const titles = (phone: Phone) => phone.page.locator('[data-pack="titles"]')

  /** A phone on the packs page whose titles pack never finishes. */
  async function stuckPhone(): Promise<Phone> {
    server.fault = path => (path.includes('/titles.') ? 'hang' : null)
    const phone = await Phone.fresh({}, server.url)
    await phone.open('/me/packs')
    await phone.page.locator('[data-pack="titles"][data-status="fetching"]').waitFor()
    return phone
  }

  it('is paused, stays paused over a reload, goes on where it was told to', async () => {
    const phone = await stuckPhone()
    await titles(phone).getByRole('button', { name: '暂停' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="paused"]').waitFor()
    server.fault = () => null
    await phone.page.reload()
    await phone.page.locator('[data-pack="titles"][data-status="paused"]').waitFor()
    await titles(phone).getByRole('button', { name: '继续' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="installed"]').waitFor()
  })

  it('is cancelled, and the others behind it still come', async () => {
    const phone = await stuckPhone()
    await titles(phone).getByRole('button', { name: '取消' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="absent"]').waitFor()
    await phone.page.locator('[data-pack="places"][data-status="installed"]').waitFor()
  })

  it('that failed says why, and comes on a tap', async () => {
    server.fault = path => (path.includes('/titles.') ? 'portal' : null)
    const phone = await Phone.fresh({}, server.url)
    await phone.open('/me/packs')
    await titles(phone).getByText('可能是上网认证页').waitFor()
    server.fault = () => null
    await titles(phone).getByRole('button', { name: '重试' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="installed"]').waitFor()
  })
})
