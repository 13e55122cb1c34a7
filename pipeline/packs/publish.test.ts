import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCorePack } from '../../src/domain/pack/corePack.ts'
import { parseDetailsPack } from '../../src/domain/pack/detailsPack.ts'
import { parseManifest } from '../../src/domain/pack/manifest.ts'
import { parseTitlesPack } from '../../src/domain/pack/titlesPack.ts'
import { aHall, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { readRecords } from '../records/readRecords.ts'
import { publish } from './publish.ts'

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

describe('publish', () => {
  it('writes the same bytes for the same records', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    publish({ records: 'records', out: one })
    publish({ records: 'records', out: two })
    expect(contents(one)).toEqual(contents(two))
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
    const changed = second.packs
      .filter(entry => !first.packs.some(old => old.sha256 === entry.sha256))
      .map(entry => entry.id)
    expect(changed).toEqual(['core', 'details-5114'])
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

  it('leaves the old packs whole when the records are broken', () => {
    const out = temporaryFolder()
    publish({ records: 'records', out })
    const before = contents(out)
    expect(() => publish({ records: recordsFolder({ 'halls/5101.ndjson': '{' }), out })).toThrow(
      /halls\/5101\.ndjson:1/,
    )
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
})
