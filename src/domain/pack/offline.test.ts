import { describe, expect, it } from 'vitest'
import { changedHalls } from './changedHalls.ts'
import type { CorePack, HallSummary } from './corePack.ts'
import type { Manifest, PackEntry, PackId } from './manifest.ts'
import { holdReason, type HoldReason, type NetworkState } from './networkPolicy.ts'
import { DEFAULT_CHOICE, isWanted, parseOfflineChoice, withoutWanted, withWanted } from './offlineChoice.ts'
import { addJobs, nextJob } from './packJob.ts'
import type { InstalledPack } from './packStatus.ts'
import { packsOfPlace } from './packSelection.ts'
import { planSync, withNeeds } from './planSync.ts'
import { isWorthRetrying, retryDelayMs, stopsTheRun } from './retry.ts'
import { checkTrip, type TripFacts } from './tripCheck.ts'
import { upgradeWire } from './upgradeWire.ts'

const entry = (id: string, changes: Partial<PackEntry> = {}): PackEntry => ({
  id: id as PackId,
  kind: 'details',
  url: `${id}.json`,
  sha256: id.padEnd(64, '0'),
  sizeBytes: 100,
  counts: {},
  needs: [],
  place: null,
  ...changes,
})
const manifest = (...packs: PackEntry[]): Manifest => ({ formatVersion: 1, asOf: null, packs })
const installed = (pack: PackEntry, changes: Partial<InstalledPack> = {}): [string, InstalledPack] => [
  pack.id,
  { ...pack, installedAtMs: 0, signedAt: '2026-02-01T00:00:00.000Z', isDamaged: false, ...changes },
]
const SIGNED = '2026-03-01T00:00:00.000Z'

describe('planSync', () => {
  const [a, b] = [entry('a'), entry('b')]
  it.each([
    { what: 'fetches what is missing', here: [], signedAt: SIGNED, fetch: ['a', 'b'], drop: [] },
    { what: 'leaves what is current', here: [installed(a), installed(b)], signedAt: SIGNED, fetch: [], drop: [] },
    {
      what: 'heals what is damaged',
      here: [installed(a, { isDamaged: true }), installed(b)],
      signedAt: SIGNED,
      fetch: ['a'],
      drop: [],
    },
    {
      what: 'fetches another version',
      here: [installed(a, { sha256: 'x' }), installed(b)],
      signedAt: SIGNED,
      fetch: ['a'],
      drop: [],
    },
    {
      what: 'keeps a version signed later than the offer',
      here: [installed(a, { sha256: 'x', signedAt: '2026-04-01T00:00:00.000Z' }), installed(b)],
      signedAt: SIGNED,
      fetch: [],
      drop: [],
    },
    {
      what: 'drops what is no longer offered',
      here: [installed(a), installed(b), installed(entry('c'))],
      signedAt: SIGNED,
      fetch: [],
      drop: ['c'],
    },
    {
      what: 'drops nothing on an unsigned word',
      here: [installed(a), installed(b), installed(entry('c'))],
      signedAt: null,
      fetch: [],
      drop: [],
    },
  ])('$what', ({ here, signedAt, fetch, drop }) => {
    const plan = planSync(manifest(a, b), signedAt, new Map(here), DEFAULT_CHOICE)
    expect(plan.fetch.map(pack => pack.id)).toEqual(fetch)
    expect(plan.drop).toEqual(drop)
  })

  it('does not bring back what the visitor deleted, nor photos nobody asked for', () => {
    const photos = entry('photos-510117', { kind: 'photos' })
    const choice = withoutWanted(DEFAULT_CHOICE, [a])
    expect(planSync(manifest(a, b, photos), SIGNED, new Map(), choice).fetch).toEqual([b])
    expect(planSync(manifest(a, photos), SIGNED, new Map(), withWanted(choice, [a, photos])).fetch).toEqual([a, photos])
  })
})

describe('packs of a place', () => {
  const core = entry('core', { kind: 'core' })
  const titles = entry('titles', { kind: 'titles', needs: ['core' as PackId] })
  const holdings = entry('holdings-510117', { kind: 'holdings', place: '510117', needs: ['titles' as PackId] })
  const details = entry('details-5101', { place: '510100', needs: ['core' as PackId] })
  const other = entry('details-5111', { place: '511100' })
  const all = manifest(holdings, details, other, titles, core)
  const ids = (place: string | null) => packsOfPlace(all, place).map(pack => pack.id)

  it('are its own, those around it, and all they need, needed ones first', () => {
    expect(ids('510117')).toEqual(['core', 'titles', 'holdings-510117', 'details-5101'])
    expect(ids('511100')).toEqual(['details-5111', 'core'])
    expect(ids('510100')).toEqual(['core', 'titles', 'holdings-510117', 'details-5101'])
    expect(ids('511102')).toEqual(['details-5111', 'core'])
    expect(ids('510199')).toEqual(['core', 'details-5101'])
    expect(ids(null)).toHaveLength(5)
  })

  it('survive needs that go round in a circle', () => {
    const one = entry('one', { needs: ['two' as PackId] })
    const two = entry('two', { needs: ['one' as PackId] })
    expect(withNeeds(manifest(one, two), [one]).map(pack => pack.id)).toEqual(['two', 'one'])
  })
})

describe('the queue', () => {
  it('puts what was asked for first, never doubles a pack, and lets a paused one rest', () => {
    const { jobs } = addJobs([], ['a', 'b'] as PackId[], false)
    const asked = addJobs(jobs, ['b'] as PackId[], true).jobs
    expect(asked).toHaveLength(2)
    expect(nextJob(asked)?.id).toBe('b')
    const paused = asked.map(job => ({ ...job, state: 'paused' as const }))
    expect(addJobs(paused, ['a'] as PackId[], false).changed).toEqual([])
    expect(nextJob(paused)).toBeNull()
  })

  it('goes on in the order of asking, keeps a wish, and passes over what is held', () => {
    const { jobs } = addJobs([], ['a', 'b'] as PackId[], true)
    const more = addJobs(jobs, ['c', 'a'] as PackId[], false)
    expect(more.jobs.map(({ id, order, isAsked }) => [id, order, isAsked])).toEqual([
      ['a', 1, true],
      ['b', 2, true],
      ['c', 3, false],
    ])
    expect(more.changed.map(({ id }) => id)).toEqual(['c', 'a'])
    expect(nextJob([...more.jobs].reverse())?.id).toBe('a')
    expect(nextJob(more.jobs, job => job.isAsked)?.id).toBe('c')
  })

  it('wakes a failed pack in the background, and a paused one only when asked', () => {
    const [job] = addJobs([], ['a'] as PackId[], false).jobs
    const failed = job === undefined ? [] : [{ ...job, state: 'failed' as const, failure: 'N01' as const }]
    expect(addJobs(failed, ['a'] as PackId[], false).changed).toMatchObject([{ state: 'waiting', failure: null }])
    const paused = failed.map(one => ({ ...one, state: 'paused' as const }))
    expect(addJobs(paused, ['a'] as PackId[], true).changed).toMatchObject([{ state: 'waiting', isAsked: true }])
  })

  it('waits longer after each try, up to half a minute', () => {
    expect([1, 2, 3, 9].map(tries => retryDelayMs(tries, 0))).toEqual([500, 1_000, 2_000, 15_000])
    expect(retryDelayMs(9, 0.999)).toBeLessThanOrEqual(30_000)
  })
})

describe('holdReason', () => {
  const wifi: NetworkState = { isOnline: true, isSavingData: false, isCellular: false }
  const mobile = { ...wifi, isCellular: true }
  const silent = { ...wifi, isCellular: null }
  const cases: readonly [string, NetworkState, boolean, boolean, number, HoldReason | null][] = [
    ['Wi-Fi', wifi, false, true, 1e9, null],
    ['no network', { ...wifi, isOnline: false }, true, false, 1, 'offline'],
    ['mobile, little by itself', mobile, false, false, 1_000, null],
    ['mobile, much by itself', mobile, false, false, 9_000_000, 'cellular-size'],
    ['mobile, much but asked for', mobile, true, false, 9_000_000, null],
    ['mobile with Wi-Fi only, asked for', mobile, true, true, 1, 'wifi-only'],
    ['a browser that does not tell, Wi-Fi only, by itself', silent, false, true, 1, 'wifi-only'],
    ['a browser that does not tell, Wi-Fi only, asked for', silent, true, true, 1, null],
    ['saving data, by itself', { ...wifi, isSavingData: true }, false, false, 1, 'saving-data'],
    ['saving data, asked for', { ...wifi, isSavingData: true }, true, false, 1, null],
  ]
  it.each(cases)('%s', (_what, network, isAsked, isWifiOnly, pendingBytes, expected) => {
    expect(holdReason(network, { isAsked, isWifiOnly, pendingBytes })).toBe(expected)
  })
})

describe('a pack of an earlier format', () => {
  const upgrades = { 1: { details: (wire: Record<string, unknown>) => ({ ...wire, halls: wire['items'] }) } }
  const format2 = { format: 2, upgrades }

  it('opens through its upgrade', () => {
    expect(upgradeWire('details', { formatVersion: 1, items: [1] }, format2)).toMatchObject({
      formatVersion: 2,
      halls: [1],
    })
  })
  it('of a kind that did not change only takes the new number', () => {
    expect(upgradeWire('titles', { formatVersion: 1, x: 1 }, format2)).toEqual({ formatVersion: 2, x: 1 })
  })
  it('is refused when it is newer than the app, or too old', () => {
    expect(() => upgradeWire('details', { formatVersion: 3 }, format2)).toThrow(/P04/)
    expect(() => upgradeWire('details', { formatVersion: 0 }, format2)).toThrow(/P03.*formatVersion 0 cannot/)
    expect(() => upgradeWire('details', { formatVersion: 2 })).toThrow(/P04.*formatVersion 2/)
  })
  it('is handed on as it is when it says no format, or today’s', () => {
    for (const raw of [null, 'text', 7, {}, { formatVersion: '1' }])
      expect(upgradeWire('details', raw, format2)).toBe(raw)
    expect(upgradeWire('details', { formatVersion: 2, halls: [] }, format2)).toEqual({ formatVersion: 2, halls: [] })
  })
})

const hall = (id: string, changes: Partial<HallSummary> = {}): HallSummary =>
  ({
    id,
    name: id,
    hours: null,
    phone: null,
    position: null,
    precision: 'county',
    confirmedOn: null,
    ...changes,
  }) as HallSummary

describe('changedHalls', () => {
  it('names what was added, changed and removed', () => {
    const before: Pick<CorePack, 'halls'> = { halls: [hall('a'), hall('b'), hall('c')] }
    const after: Pick<CorePack, 'halls'> = { halls: [hall('a', { phone: '028-1' }), hall('b'), hall('d')] }
    expect(changedHalls(before, after)).toEqual([
      { what: 'changed', id: 'a', name: 'a', fields: ['phone'] },
      { what: 'added', id: 'd', name: 'd' },
      { what: 'removed', id: 'c', name: 'c' },
    ])
  })
})

describe('a changed hall', () => {
  const before = hall('a', { county: '510117', position: { lng: 103.9, lat: 30.8 } } as unknown as Partial<HallSummary>)
  const fieldsOf = (changes: object) =>
    changedHalls({ halls: [before] }, { halls: [{ ...before, ...changes }] }).flatMap(change =>
      change.what === 'changed' ? change.fields : [],
    )

  it.each<[object, readonly string[]]>([
    [{}, []],
    [{ position: { ...before.position } }, []],
    [{ county: '510112' }, ['place']],
    [{ township: '唐昌镇' }, ['place']],
    [{ position: { lng: 103.9, lat: 30.81 } }, ['position']],
    [{ precision: 'entrance' }, ['position']],
    [{ hours: { rule: null, words: '周末' } }, ['hours']],
    [{ status: { state: 'gone', until: null, words: null } }, ['status']],
    [{ name: '新名', stepFree: true }, ['name', 'stepFree']],
  ])('with %j tells of %j', (changes, fields) => expect(fieldsOf(changes)).toEqual(fields))
})

describe('the check before a trip', () => {
  const facts: TripFacts = {
    isHallSaved: () => true,
    isStorageProtected: null,
    batteryLevel: 0.2,
    isCharging: false,
    clockOffsetMs: 600_000,
    today: '2026-11-23',
  }
  const states = (halls: readonly HallSummary[], changes: Partial<TripFacts> = {}) =>
    Object.fromEntries(checkTrip(halls, { ...facts, ...changes }).map(line => [line.about, line.state]))

  it('asks for attention where a fact is missing or old', () => {
    expect(states([hall('a', { confirmedOn: '2025-11-22' })])).toEqual({
      packs: 'good',
      hours: 'attention',
      confirmed: 'attention',
      position: 'attention',
      phone: 'attention',
      storage: 'unknown',
      battery: 'attention',
      clock: 'attention',
    })
  })
  it('is content with a hall whose facts are fresh and exact', () => {
    const good = hall('a', {
      confirmedOn: '2025-11-23',
      precision: 'entrance',
      phone: '1',
      hours: { rule: 'Mo-Su', words: null },
    })
    expect(states([good], { batteryLevel: 0.1, isCharging: true, clockOffsetMs: 0, isStorageProtected: true })).toEqual(
      {
        packs: 'good',
        hours: 'good',
        confirmed: 'good',
        position: 'good',
        phone: 'good',
        storage: 'good',
        battery: 'good',
        clock: 'good',
      },
    )
  })
  it('is content just at its limits', () => {
    const building = hall('a', { precision: 'building' })
    const limits = { batteryLevel: 0.3, isCharging: false, clockOffsetMs: -300_000 }
    expect(states([building], limits)).toMatchObject({ position: 'good', battery: 'good', clock: 'good' })
    expect(states([building], { clockOffsetMs: -300_001, isStorageProtected: false })).toMatchObject({
      clock: 'attention',
      storage: 'attention',
    })
  })
  it('says nothing of what the phone does not tell', () => {
    const silent = { batteryLevel: null, isCharging: null, clockOffsetMs: null }
    expect(states([], silent)).toEqual({ storage: 'unknown', battery: 'unknown', clock: 'unknown' })
  })
  it('names the halls that are not on the phone, and those never confirmed', () => {
    const [here, there] = [hall('a'), hall('b', { confirmedOn: '2026-01' })]
    const lines = checkTrip([here, there], { ...facts, isHallSaved: asked => asked === here })
    expect(lines.slice(0, 3).map(({ about, halls }) => [about, halls.map(({ id }) => id)])).toEqual([
      ['packs', ['b']],
      ['hours', ['a', 'b']],
      ['confirmed', ['a']],
    ])
  })
  it('goes back a year over its end', () => {
    const january = hall('a', { confirmedOn: '2025-01-01' })
    expect(states([january], { today: '2026-01-01' })['confirmed']).toBe('good')
    expect(states([january], { today: '2026-01-02' })['confirmed']).toBe('attention')
  })
  it('checks only the phone when there is no hall', () => {
    expect(Object.keys(states([]))).toEqual(['storage', 'battery', 'clock'])
  })
})

describe('what the visitor wants offline', () => {
  const [core, details, photos] = [
    entry('core', { kind: 'core' }),
    entry('details-5101'),
    entry('photos-510117', { kind: 'photos' }),
  ]

  it('comes back as it was remembered', () => {
    const choice = { isWifiOnly: true, declined: ['a'], chosen: ['b'] }
    expect(parseOfflineChoice(JSON.stringify(choice))).toEqual(choice)
    expect(parseOfflineChoice(null)).toEqual(DEFAULT_CHOICE)
    expect(parseOfflineChoice('{"isWifiOnly":true,"declined":7}')).toEqual({ ...DEFAULT_CHOICE, isWifiOnly: true })
  })

  it('is the text by itself, photos when asked for, and the core whatever is deleted', () => {
    const without = withoutWanted(DEFAULT_CHOICE, [core, details, photos])
    expect(without).toEqual({ isWifiOnly: false, declined: ['core', 'details-5101'], chosen: [] })
    expect([core, details, photos].map(pack => isWanted(pack, without))).toEqual([true, false, false])
    const withAll = withWanted(without, [details, photos])
    expect(withAll).toEqual({ isWifiOnly: false, declined: ['core'], chosen: ['photos-510117'] })
    expect([core, details, photos].map(pack => isWanted(pack, withAll))).toEqual([true, true, true])
    expect(withoutWanted(withAll, [photos]).chosen).toEqual([])
    expect(withoutWanted(withAll, [details]).chosen).toEqual(['photos-510117'])
  })
})

describe('a failed download', () => {
  it('is tried again where another try may help, and ends the run where every file would meet it', () => {
    expect((['N01', 'P02', 'N03', 'S02'] as const).map(isWorthRetrying)).toEqual([true, true, false, false])
    expect((['N01', 'P02', 'N03', 'S02'] as const).map(stopsTheRun)).toEqual([false, false, true, true])
    expect(retryDelayMs(1, 0.5)).toBe(750)
  })
})

describe('a remembered choice that cannot be read', () => {
  it.each(['', 'null', '{', '[]', '{"isWifiOnly":"yes"}'])('%s is the default', text => {
    expect(parseOfflineChoice(text)).toEqual(DEFAULT_CHOICE)
  })
})
