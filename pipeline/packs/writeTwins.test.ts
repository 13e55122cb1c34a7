import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { writeTwins } from './writeTwins.ts'

const PACK = 'core.0123456789ab.json'

async function twinsOf(text: string) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, PACK), text)
  writeFileSync(join(folder, 'manifest.json'), text)
  await writeTwins(folder)
  return folder
}

describe('compressed twins', () => {
  const text = '方志馆'.repeat(1000)

  it('open to the file they stand for, and are the same bytes every time', async () => {
    const [one, two] = [await twinsOf(text), await twinsOf(text)]
    const read = (folder: string, ending: string) => readFileSync(join(folder, PACK + ending))
    expect(brotliDecompressSync(read(one, '.br')).toString()).toBe(text)
    expect(gunzipSync(read(one, '.gz')).toString()).toBe(text)
    for (const ending of ['.br', '.gz']) expect(read(one, ending)).toEqual(read(two, ending))
  })

  it('stand only beside names that carry a hash: a manifest’s twin could be yesterday’s', async () => {
    expect(readdirSync(await twinsOf(text)).sort()).toEqual([PACK, `${PACK}.br`, `${PACK}.gz`, 'manifest.json'])
  })

  it('are not made for what is too small to gain', async () => {
    expect(readdirSync(await twinsOf('{}'))).toHaveLength(2)
  })
})
