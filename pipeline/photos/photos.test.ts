import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageBytes, parsePhotosPack } from '../../src/domain/pack/photosPack.ts'
import { aHall, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { publish } from '../packs/publish.ts'
import { convertPhotos } from './convertPhotos.ts'

/** A picture nobody took: a grey sheet, with camera data that must not travel. */
async function aPhotoFile(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 900, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'SOMEBODY' } })
    .toBuffer()
}

async function publishWithPhoto(bytes: Buffer, cache = temporaryFolder()) {
  const photos = [{ file: 'a.jpg', caption: '正门', credit: '测试单位', licence: 'CC BY 4.0' }]
  const records = recordsFolder({ 'halls/5101.ndjson': toLines([aHall({ photos })]) })
  mkdirSync(join(records, 'photos'))
  writeFileSync(join(records, 'photos/a.jpg'), bytes)
  await convertPhotos(records, cache)
  const out = temporaryFolder()
  return { out, manifest: publish({ records, out, photoCache: cache }) }
}

describe('photos', () => {
  it('become one pack a county, upright, in two sizes, without camera data', async () => {
    const { out, manifest } = await publishWithPhoto(await aPhotoFile())
    const entry = manifest.packs.find(({ kind }) => kind === 'photos')
    expect(entry).toMatchObject({ id: 'photos-510117', place: '510117', counts: { photos: 1 } })
    const [photo] = parsePhotosPack(JSON.parse(readFileSync(join(out, entry?.url ?? ''), 'utf8'))).photos
    expect(photo).toMatchObject({ hall: 'ceshi-cunshiguan', caption: '正门', credit: '测试单位' })
    expect(photo?.images.map(({ type, widthPx, heightPx }) => [type, widthPx, heightPx])).toEqual([
      ['image/webp', 640, 360],
      ['image/avif', 1280, 720],
    ])
    for (const image of photo?.images ?? []) {
      const bytes = Buffer.from(imageBytes(image))
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(bytes.includes('SOMEBODY')).toBe(false)
    }
  })

  it('are the same bytes every time they are made', async () => {
    const bytes = await aPhotoFile()
    const [one, two] = [await publishWithPhoto(bytes), await publishWithPhoto(bytes)]
    expect(one.manifest).toEqual(two.manifest)
  })

  it('stop the build when they cannot be opened', async () => {
    await expect(publishWithPhoto(Buffer.from('no picture'))).rejects.toThrow(/unsupported image/)
  })
})
