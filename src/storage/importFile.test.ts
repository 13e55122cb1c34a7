import 'fake-indexeddb/auto'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aPublication, type Publication } from '../../tests/fixtures/publication.ts'
import { temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { forgetEverything, stubBrowser } from '../../tests/fixtures/visit.ts'
import type { TrustedKey } from '../domain/pack/manifestSignature.ts'
import { exportFile } from './exportFile.ts'
import { importFile } from './importFile.ts'
import { readInstalled } from './installedPacks.ts'
import { closePacksDb } from './packsDb.ts'

beforeAll(() => stubBrowser('http://localhost:1'))
afterEach(async () => {
  await closePacksDb()
  await forgetEverything()
})

/** Everything a publication has, as the entries of a zip. */
function entriesOf(publication: Publication): Zippable {
  const read = (name: string) => new Uint8Array(readFileSync(join(publication.folder, name)))
  return {
    'manifest.json': read('manifest.json'),
    'manifest.sig': read('manifest.sig'),
    ...Object.fromEntries(publication.manifest.packs.map(entry => [`packs/${entry.url}`, read(entry.url)])),
  }
}

const toFile = (entries: Zippable) => new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>])

const outcome = async (file: Blob, keys: readonly TrustedKey[]) =>
  importFile(file, keys).then(
    () => 'imported',
    (error: { code?: string }) => error.code,
  )

describe('a file another phone passed on', () => {
  it('is taken in whole, and can be passed on again', async () => {
    const publication = aPublication(temporaryFolder(), 1)
    const report = await importFile(toFile(entriesOf(publication)), publication.keys)
    expect(report.installed).toHaveLength(publication.manifest.packs.length)
    expect((await readInstalled()).size).toBe(publication.manifest.packs.length)
    const { file, missing } = await exportFile(null, '四川')
    expect(missing).toEqual([])
    await closePacksDb()
    await forgetEverything()
    expect(await outcome(file, publication.keys)).toBe('imported')
  })

  it('carries a county with its needs and not another prefecture', async () => {
    const publication = aPublication(temporaryFolder(), 1)
    await importFile(toFile(entriesOf(publication)), publication.keys)
    const { packs } = await exportFile('510117', '郫都区')
    expect(packs.map(entry => entry.id)).toContain('details-5101')
    expect(packs.map(entry => entry.id)).not.toContain('details-5111')
  })

  it('never puts older data in the place of newer', async () => {
    const keys = temporaryFolder()
    const older = aPublication(keys, 1)
    await new Promise(resolve => setTimeout(resolve, 5))
    const newer = aPublication(keys, 2)
    await importFile(toFile(entriesOf(newer)), newer.keys)
    const report = await importFile(toFile(entriesOf(older)), older.keys)
    expect(report.kept.map(entry => entry.id)).toContain('core')
    expect((await readInstalled()).get('core')?.sha256).toBe(
      newer.manifest.packs.find(entry => entry.id === 'core')?.sha256,
    )
    const onlyCore = Object.fromEntries(Object.entries(entriesOf(older)).filter(([name]) => /manifest|core/.test(name)))
    expect(await outcome(toFile(onlyCore), older.keys)).toBe('F06')
  })
})

type Spoil = (entries: Zippable, publication: Publication) => Blob

const flipped = (bytes: unknown) => {
  const copy = (bytes as Uint8Array).slice()
  copy[10] = (copy[10] ?? 0) ^ 1
  return copy
}

/** A real end record that claims a million entries (APPNOTE 4.3.16). */
const claimsManyEntries: Spoil = entries => {
  const zip = zipSync(entries)
  new DataView(zip.buffer).setUint16(zip.length - 22 + 10, 0xffff, true)
  return new Blob([zip as Uint8Array<ArrayBuffer>])
}

const HOSTILE: readonly { what: string; code: string; spoil: Spoil }[] = [
  { what: 'no zip at all', code: 'F01', spoil: () => new Blob(['<html>请登录</html>'.repeat(10)]) },
  { what: 'an empty file', code: 'F01', spoil: () => new Blob([]) },
  { what: 'no manifest', code: 'F01', spoil: () => toFile({ 'manifest.sig': strToU8('{}') }) },
  {
    what: 'no signature',
    code: 'F02',
    spoil: entries => toFile(Object.fromEntries(Object.entries(entries).filter(([name]) => name !== 'manifest.sig'))),
  },
  {
    what: 'a signature that is none',
    code: 'F02',
    spoil: entries => toFile({ ...entries, 'manifest.sig': strToU8('yes') }),
  },
  {
    what: 'a manifest changed after signing',
    code: 'F04',
    spoil: entries => {
      const text = new TextDecoder().decode(entries['manifest.json'] as Uint8Array)
      return toFile({ ...entries, 'manifest.json': strToU8(text.replace('"asOf":', '"asof":null,"asOf":')) })
    },
  },
  {
    what: 'a pack changed',
    code: 'F04',
    spoil: (entries, { manifest }) => {
      const name = `packs/${manifest.packs[0]?.url ?? ''}`
      return toFile({ ...entries, [name]: flipped(entries[name]) })
    },
  },
  {
    what: 'a path that climbs out',
    code: 'F05',
    spoil: entries => toFile({ ...entries, 'packs/../../etc/passwd': strToU8('x') }),
  },
  { what: 'an absolute path', code: 'F05', spoil: entries => toFile({ ...entries, '/etc/passwd': strToU8('x') }) },
  {
    what: 'a pack the manifest does not name',
    code: 'F05',
    spoil: entries => toFile({ ...entries, 'packs/extra.json': strToU8('x') }),
  },
  {
    what: 'a bomb in a pack’s place',
    code: 'F05',
    spoil: (entries, { manifest }) =>
      toFile({ ...entries, [`packs/${manifest.packs[0]?.url ?? ''}`]: new Uint8Array(50_000_000) }),
  },
  {
    what: 'a bomb in the manifest’s place',
    code: 'F05',
    spoil: entries => toFile({ ...entries, 'manifest.json': new Uint8Array(50_000_000) }),
  },
  { what: 'a claim of a million entries', code: 'F05', spoil: claimsManyEntries },
  {
    what: 'thirty thousand entries',
    code: 'F05',
    spoil: () =>
      toFile(Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`packs/a${at}.json`, new Uint8Array(0)]))),
  },
  {
    what: 'a cut in the middle',
    code: 'F01',
    spoil: entries => new Blob([zipSync(entries).slice(0, 4_000) as Uint8Array<ArrayBuffer>]),
  },
]

describe('a hostile or broken file', () => {
  it.each(HOSTILE)('with $what is refused as $code and changes nothing', async ({ code, spoil }) => {
    const publication = aPublication(temporaryFolder(), 1)
    expect(await outcome(spoil(entriesOf(publication), publication), publication.keys)).toBe(code)
    expect((await readInstalled()).size).toBe(0)
  })

  it('signed by somebody else is refused as F03', async () => {
    const foreign = aPublication(temporaryFolder(), 1)
    const { keys } = aPublication(temporaryFolder(), 1)
    expect(await outcome(toFile(entriesOf(foreign)), keys)).toBe('F03')
  })
})
