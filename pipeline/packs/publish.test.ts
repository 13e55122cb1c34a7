import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCopiesPack } from '../../src/domain/pack/copiesPack.ts'
import { parseCorePack } from '../../src/domain/pack/corePack.ts'
import { parseDetailsPack } from '../../src/domain/pack/detailsPack.ts'
import { holdingAt, parseHoldingsPack } from '../../src/domain/pack/holdingsPack.ts'
import { parseManifest, type Manifest } from '../../src/domain/pack/manifest.ts'
import { parseSearchPack } from '../../src/domain/pack/searchPack.ts'
import { parseTitlesPack } from '../../src/domain/pack/titlesPack.ts'
import { searchNow } from '../../src/domain/text/search.ts'
import { aHall, aHolding, aTitle, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { parseNow } from '../../tests/fixtures/search.ts'
import { readRecords } from '../records/readRecords.ts'
import type { Finding } from '../rules/finding.ts'
import { publish, publishInParallel } from './publish.ts'

/** Sources that the rules accept; the fixtures' own are examples, which they do not. */
const SOURCES = [{ url: 'https://records.test/a', title: null, publisher: null, date: '2024', reliability: 'original' }]

const toText = ({ file, line, message }: Finding) => `${file}:${line} ${message}`

const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const changedIds = (first: Manifest, second: Manifest) =>
  second.packs.filter(entry => !first.packs.some(old => old.sha256 === entry.sha256)).map(entry => entry.id)

describe('publish', () => {
  it('writes the same bytes for the same records', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    publish({ records: 'records', out: one })
    publish({ records: 'records', out: two })
    expect(contents(one)).toEqual(contents(two))
  })

  it('writes the same bytes on several threads, and hands over the warnings of each', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    const warnings: string[][] = []
    const check = { today: '2026-12-31', onWarnings: (found: readonly Finding[]) => warnings.push(found.map(toText)) }
    publish({ records: 'records', out: one, check })
    await publishInParallel({ records: 'records', out: two, check, aloneBytes: 0 })
    expect(contents(one)).toEqual(contents(two))
    expect(warnings[0]).not.toHaveLength(0)
    expect(warnings[1]).toEqual(warnings[0])
  })

  it('writes the same bytes whatever order the records and their keys stand in', () => {
    const hall = aHall()
    const shuffled = Object.fromEntries(Object.entries(hall).reverse())
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([hall, aHall({ id: 'b' })]) }), out: one })
    publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ id: 'b' }), shuffled]) }), out: two })
    expect(contents(one)).toEqual(contents(two))
  })

  it('loses nothing of a hall or a title on the way', () => {
    const out = temporaryFolder()
    const manifest = publish({ records: 'records', out })
    const records = readRecords('records')
    const details = manifest.packs
      .filter(entry => entry.kind === 'details')
      .flatMap(entry => parseDetailsPack(readJson(out, entry.url)).halls)
    const titles = manifest.packs
      .filter(entry => entry.kind === 'titles')
      .flatMap(entry => parseTitlesPack(readJson(out, entry.url)).titles)
    const sorted = <T extends { id: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(details)).toEqual(sorted(records.halls.map(located => located.record)))
    expect(sorted(titles)).toEqual(sorted(records.titles.map(located => located.record)))
  })

  it('changes only core, one details pack and the manifest when one hall is edited', () => {
    const records = temporaryFolder()
    cpSync('records', records, { recursive: true })
    const [before, after] = [temporaryFolder(), temporaryFolder()]
    const first = publish({ records, out: before })
    const file = join(records, 'halls/5114.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"phone":null', '"phone":"028-12345"'))
    const second = publish({ records, out: after })
    expect(changedIds(first, second)).toEqual(['core', 'details-5114'])
  })

  it('converts a coordinate of another datum once, and only in the core pack', () => {
    const position = { lng: 104.06594, lat: 30.65769, datum: 'GCJ02', precision: 'building', note: null }
    const out = temporaryFolder()
    const manifest = publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ position })]) }), out })
    const core = parseCorePack(readJson(out, manifest.packs.find(entry => entry.kind === 'core')?.url ?? ''))
    expect(core.halls[0]?.position?.lng).toBeCloseTo(104.0634, 3)
    expect(core.halls[0]?.position?.lat).toBeCloseTo(30.6601, 3)
    const details = parseDetailsPack(readJson(out, manifest.packs.find(entry => entry.kind === 'details')?.url ?? ''))
    expect(details.halls[0]?.position).toEqual(position)
  })

  it('changes the search columns too when the name is edited, and nothing else', () => {
    const files = (name: string) =>
      recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ name }), aHall({ id: 'b' })]) })
    const first = publish({ records: files('甲村村史馆'), out: temporaryFolder() })
    const second = publish({ records: files('乙村村史馆'), out: temporaryFolder() })
    expect(changedIds(first, second)).toEqual(['core', 'details-5101', 'search-halls'])
  })

  it('loses nothing of a holding, and says which room holds which title', () => {
    const out = temporaryFolder()
    const manifest = publish({ records: 'records', out })
    const of = (kind: string) => manifest.packs.filter(entry => entry.kind === kind)
    const holdings = of('holdings').flatMap(entry => {
      const pack = parseHoldingsPack(readJson(out, entry.url))
      return Array.from({ length: pack.rowCount }, (_, row) => holdingAt(pack, row))
    })
    const records = readRecords('records').holdings.map(located => located.record)
    const sorted = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).sort()
    expect(sorted(holdings)).toEqual(sorted(records))
    const copies = parseCopiesPack(readJson(out, of('copies')[0]?.url ?? ''))
    expect(copies.byTitle.rooms).toHaveLength(records.length)
  })

  it('finds a hall by the pinyin of a former name', () => {
    const out = temporaryFolder()
    const halls = toLines([aHall({ id: 'b' }), aHall({ id: 'a', formerNames: ['战旗村史馆'] })])
    const manifest = publish({ records: recordsFolder({ 'halls/5101.ndjson': halls }), out })
    const entry = manifest.packs.find(({ id }) => id === 'search-halls')
    const { ids, set } = parseSearchPack(readJson(out, entry?.url ?? ''))
    const found = searchNow(new Map([['halls', { columns: parseNow(set), order: null }]]), 'zhanqi', 9)
    expect(found.sets.get('halls')?.hits.map(hit => ids[hit.row])).toEqual(['a'])
  })

  it('refuses a point of unknown datum that claims to mark the door', () => {
    const position = { lng: 104, lat: 30, datum: 'unknown', precision: 'building', note: null }
    const records = recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ position })]) })
    expect(() => publish({ records, out: temporaryFolder() })).toThrow(/position\.datum/)
  })

  it.each([
    ['a hall in another prefecture’s file', { 'halls/5114.ndjson': toLines([aHall()]) }, /halls\/5101\.ndjson/],
    [
      'an id used in two prefectures',
      {
        'halls/5101.ndjson': toLines([aHall()]),
        'halls/5114.ndjson': toLines([aHall({ prefecture: '511400', county: '511402' })]),
      },
      /编号重复/,
    ],
    [
      'a holding of a room nobody knows',
      { 'halls/5101.ndjson': toLines([aHall()]), 'holdings/5101.ndjson': toLines([aHolding({ room: 'none' })]) },
      /room[^]*title/,
    ],
    ['a name of two lines', { 'halls/5101.ndjson': toLines([aHall({ name: '甲\n乙' })]) }, /一行/],
    [
      'a photo that is not there',
      {
        'halls/5101.ndjson': toLines([
          aHall({ photos: [{ file: '../x.jpg', caption: 'a', credit: 'b', licence: 'c' }] }),
        ]),
      },
      /photos\.0\.file/,
    ],
  ])('refuses %s', (_case, files, words) => {
    expect(() => publish({ records: recordsFolder(files), out: temporaryFolder() })).toThrow(words)
  })

  it('leaves the old packs whole when a write fails half-way', () => {
    const out = temporaryFolder()
    publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall()]) }), out })
    const before = contents(out)
    const changed = recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ name: '改名馆' })]) })
    const fresh = publish({ records: changed, out: temporaryFolder() })
    const blocked = fresh.packs.find(entry => entry.id === 'search-halls')?.url ?? ''
    mkdirSync(join(out, `${blocked}.${process.pid}.part`)) // a folder stands where this pack would be written
    expect(() => publish({ records: changed, out })).toThrow(/EISDIR/)
    expect(contents(out)).toEqual(before)
  })

  it('leaves the old packs whole when the records are broken', () => {
    const out = temporaryFolder()
    publish({ records: 'records', out })
    const before = contents(out)
    expect(() => publish({ records: recordsFolder({ 'halls/5101.ndjson': '{' }), out })).toThrow(
      /halls\/5101\.ndjson:1/,
    )
    expect(contents(out)).toEqual(before)
  })

  it('leaves the old packs whole when a thread meets what it cannot write', async () => {
    const out = temporaryFolder()
    publish({ records: 'records', out })
    const before = contents(out)
    const changed = temporaryFolder()
    cpSync('records', changed, { recursive: true })
    for (const stem of ['5101', '5114']) {
      const file = join(changed, `halls/${stem}.ndjson`)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"phone":null', '"phone":"028-12345"'))
    }
    const fresh = publish({ records: changed, out: temporaryFolder() })
    // Folders stand where this process would write these packs, whichever thread comes to them.
    for (const { url } of fresh.packs.filter(({ id }) => id === 'details-5101' || id === 'details-5114'))
      mkdirSync(join(out, `${url}.${process.pid}.part`))
    await expect(publishInParallel({ records: changed, out, aloneBytes: 0 })).rejects.toThrow(/EISDIR/)
    expect(contents(out)).toEqual(before)
  })

  it('refuses what breaks a rule, in every list at once, and leaves the old packs whole', async () => {
    const out = temporaryFolder()
    publish({ records: 'records', out })
    const before = contents(out)
    const records = recordsFolder({
      'halls/5101.ndjson': toLines([aHall({ phone: '13800138000', sources: SOURCES })]),
      'halls/5114.ndjson': toLines([
        aHall({ id: 'b', prefecture: '511400', county: '511402', summary: '<b>', sources: SOURCES }),
      ]),
      'titles/5100.ndjson': toLines([aTitle({ year: 2050, sources: SOURCES })]),
    })
    const check = { today: '2026-01-01', onWarnings: () => undefined }
    const refused = /5101\.ndjson:1 .*手机号[^]*5114\.ndjson:1 .*网页代码[^]*titles\/5100\.ndjson:1 .*2050/
    expect(() => publish({ records, out, check })).toThrow(refused)
    await expect(publishInParallel({ records, out, check, aloneBytes: 0 })).rejects.toThrow(refused)
    expect(contents(out)).toEqual(before)
  })

  it('removes files that no manifest names any more', () => {
    const out = join(temporaryFolder(), 'packs')
    mkdirSync(out)
    writeFileSync(join(out, 'core.old.json'), '{}')
    const manifest = publish({ records: 'records', out })
    expect(readdirSync(out).sort()).toEqual(['manifest.json', ...manifest.packs.map(entry => entry.url)].sort())
    expect(parseManifest(readJson(out, 'manifest.json'))).toEqual(JSON.parse(JSON.stringify(manifest)))
  })

  it('leaves alone what another build is writing in the same folder, and removes what a crash left', () => {
    const out = temporaryFolder()
    const theirs = `core.new.json.${process.ppid}.part`
    writeFileSync(join(out, theirs), '{')
    writeFileSync(join(out, 'core.new.json.4194303.part'), '{') // above every process id Linux gives out by default
    publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall()]) }), out })
    expect(readdirSync(out).filter(name => name.endsWith('.part'))).toEqual([theirs])
  })
})
