import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aPublication, type Publication } from '../../tests/fixtures/publication.ts'
import { temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { forgetEverything, startVisit, stubBrowser, type Visit } from '../../tests/fixtures/visit.ts'
import type { TrustedKey } from '../domain/pack/manifestSignature.ts'
import { FAULTS, FaultServer, type Fault } from '../../tests/e2e/support/faultServer.ts'

/** The storage engine against a real server that spoils answers: nothing that was readable may be lost. */
let server: FaultServer

beforeAll(async () => {
  server = await FaultServer.start({ app: null, packs: null })
  stubBrowser(server.url)
})
afterAll(() => server.stop())
beforeEach(() => {
  server.fault = () => null
  server.seen.length = 0
})
afterEach(forgetEverything)

const asIs = (raw: unknown) => raw

/** What reads without network, by pack id: the text as a page would get it. */
async function readableOffline(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const before = server.fault
  server.fault = () => 'error'
  const visit = await startVisit()
  const readable = new Map<string, string>()
  for (const id of ids) {
    const content = await visit.loadPack(id, asIs).catch(() => null)
    if (content !== null) readable.set(id, JSON.stringify(content))
  }
  await visit.close()
  server.fault = before
  return readable
}

const fileText = (publication: Publication, id: string) => {
  const url = publication.manifest.packs.find(entry => entry.id === id)?.url ?? ''
  return JSON.stringify(JSON.parse(readFileSync(join(publication.folder, url), 'utf8')))
}

async function firstVisit(publication: Publication): Promise<void> {
  server.serve({ packs: publication.folder })
  const visit = await startVisit({ keys: publication.keys })
  await visit.loadPack('core', asIs)
  await visit.sync()
  await visit.close()
}

describe('a phone that has everything, when an update arrives spoiled', () => {
  it.each(FAULTS.map(fault => ({ fault })))(
    'keeps all it could read after “$fault” on every file',
    async ({ fault }) => {
      const keys = temporaryFolder()
      const [one, two] = [aPublication(keys, 1), aPublication(keys, 2)]
      const ids = one.manifest.packs.map(entry => entry.id)
      await firstVisit(one)
      expect([...(await readableOffline(ids)).keys()]).toEqual(ids)
      server.serve({ packs: two.folder })
      server.fault = path => (path.includes('/manifest.') ? null : fault)
      const visit = await startVisit({ keys: two.keys, stallMs: 80 })
      const outcome = await visit.sync()
      await visit.close()
      // These still give whole files in the end: cut ones by going on from the cut.
      const spoils = !['no-range', 'wrong-range', 'cut', 'wrong-length'].includes(fault)
      expect(outcome.failed.length + outcome.waiting.length > 0 || fault === 'wrong-length').toBe(
        spoils || fault === 'wrong-length',
      )
      expect([...(await readableOffline(ids)).keys()]).toEqual(ids)
      server.fault = () => null
      const healed = await startVisit()
      await healed.sync()
      await healed.close()
      expect((await readableOffline(['core'])).get('core')).toBe(fileText(two, 'core'))
    },
  )

  it.each(FAULTS.map(fault => ({ fault })))(
    'keeps all it could read after “$fault” on the manifest',
    async ({ fault }) => {
      const keys = temporaryFolder()
      const [one, two] = [aPublication(keys, 1), aPublication(keys, 2)]
      const ids = one.manifest.packs.map(entry => entry.id)
      await firstVisit(one)
      server.serve({ packs: two.folder })
      server.fault = path => (path.endsWith('manifest.json') ? fault : null)
      const visit = await startVisit({ keys: two.keys, stallMs: 80 })
      const outcome = await visit.sync().then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
      await visit.close()
      expect(outcome).toMatch(fault === 'no-range' || fault === 'wrong-range' ? /done/ : /^[NP]0\d$/)
      expect([...(await readableOffline(ids)).keys()]).toEqual(ids)
    },
  )
})

type Step =
  | { readonly do: 'sync'; readonly faults: readonly (Fault | null)[] }
  | { readonly do: 'publish'; readonly version: number }
  | { readonly do: 'read'; readonly fault: Fault | null }
  | { readonly do: 'die'; readonly afterMs: number }

const aFault = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS) },
)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      faults: fc.array(aFault, { minLength: 1, maxLength: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), version: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('read' as const), fault: aFault }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), afterMs: fc.integer({ min: 0, max: 15 }) }) },
)

describe('any order of faults, publications and closings', () => {
  it('never takes away what could be read, and never shows what nobody published', async () => {
    const keys = temporaryFolder()
    const publications = [0, 1, 2, 3].map(version => aPublication(keys, version))
    const ids: readonly string[] = publications[0]?.manifest.packs.map(entry => entry.id) ?? []
    const published = new Map(ids.map(id => [id, new Set(publications.map(publication => fileText(publication, id)))]))
    let stepCount = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 20, maxLength: 30 }), async steps => {
        await forgetEverything()
        server.serve({ packs: publications[0]?.folder ?? '' })
        let readable: ReadonlyMap<string, string> = new Map()
        for (const step of steps) {
          stepCount += 1
          if (step.do === 'publish') server.serve({ packs: publications[step.version]?.folder ?? '' })
          else await visitWith(step, publications[0]?.keys ?? [])
          server.fault = () => null
          const now = await readableOffline(ids)
          for (const id of readable.keys()) expect(now.has(id), `${id} lost after ${JSON.stringify(step)}`).toBe(true)
          for (const [id, text] of now) expect(published.get(id)?.has(text), `${id} is of no publication`).toBe(true)
          readable = now
        }
        await expectWholeDatabase()
      }),
      { numRuns: Number(process.env['FAULT_RUNS'] ?? 24) },
    )
    expect(stepCount).toBeGreaterThanOrEqual(500)
  }, 240_000)
})

async function visitWith(step: Exclude<Step, { do: 'publish' }>, keys: readonly TrustedKey[]): Promise<void> {
  const visit = await startVisit({ keys, stallMs: 80 })
  let turn = 0
  server.fault = () =>
    step.do === 'sync' ? (step.faults[turn++ % step.faults.length] ?? null) : step.do === 'read' ? step.fault : null
  try {
    if (step.do === 'read') await visit.loadPack('core', asIs)
    else if (step.do === 'sync') await visit.sync()
    else await dieWhileSyncing(visit, step.afterMs)
  } catch {
    // The step may fail; what it must not do is lose something, which the caller looks at.
  }
  await visit.close()
}

/** The phone kills the app in mid-download. */
async function dieWhileSyncing(visit: Visit, afterMs: number): Promise<void> {
  const syncing = visit.sync().catch(() => null)
  await new Promise(resolve => setTimeout(resolve, afterMs))
  visit.queue.close()
  await syncing
}

async function expectWholeDatabase(): Promise<void> {
  const visit = await startVisit()
  await visit.withPacksDb(async db => {
    const used = new Set([...(await db.installed.toArray()), ...(await db.staged.toArray())].map(row => row.sha256))
    const bodies = await db.bodies.toArray()
    expect(new Set(bodies.map(row => row.sha256))).toEqual(used)
    for (const row of bodies) {
      expect(createHash('sha256').update(new Uint8Array(row.body)).digest('hex')).toBe(row.sha256)
    }
  })
  await visit.close()
}
