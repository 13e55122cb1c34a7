import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import type { Exhibit } from '../hall/hall.ts'
import { SEARCH_SET_FORMAT } from '../text/searchSet.ts'
import { detailsPackId, parseDetailsPack, toDetailsWire } from './detailsPack.ts'
import { parseExhibitsPack, toExhibitHall, toExhibitsWire } from './exhibitsPack.ts'
import { parseManifestSignature, signedText } from './manifestSignature.ts'
import { parseOutlinesPack } from './outlinesPack.ts'
import { PACK_PARSERS } from './packParsers.ts'
import { PACK_KINDS } from './manifest.ts'
import { imageBytes, parsePhotosPack, photosPackId, toPhotosWire, type PackPhoto } from './photosPack.ts'
import { parseSearchPack, toSearchWire } from './searchPack.ts'

const sent = (wire: unknown) => JSON.parse(JSON.stringify(wire)) as Record<string, unknown>
const failure = (code: string, words: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(words) as string }) as Error

describe.each(PACK_KINDS)('a %s pack', kind => {
  it('of a newer format asks for a newer app', () => {
    expect(() => PACK_PARSERS[kind]({ formatVersion: 99 })).toThrow(failure('P04', /formatVersion 99/))
  })

  it.each([[null], [[]], ['text'], [{ formatVersion: 1, kind: 'other' }]])('is not %j', raw => {
    expect(() => PACK_PARSERS[kind](raw)).toThrow(failure('P03', new RegExp(`${kind}: `)))
  })
})

describe('the details pack', () => {
  const pack = { place: '510100', halls: [aHall()] }

  it('gives its records back, without keys of a newer publisher', () => {
    const wire = sent(toDetailsWire(pack))
    expect(parseDetailsPack(wire)).toMatchObject(pack)
    expect(parseDetailsPack({ ...wire, halls: [{ ...aHall(), newer: 1 }] }).halls).toEqual([aHall()])
  })

  it('says which hall and field is unsound', () => {
    expect(() => parseDetailsPack(sent(toDetailsWire({ ...pack, halls: [aHall({ name: '' })] })))).toThrow(
      failure('P03', /details: halls\.0\.name: 不能为空文字/),
    )
  })

  it('of a hall is by prefecture, or by province', () => {
    expect(detailsPackId({ prefecture: '510100', province: '510000' })).toBe('details-5101')
    expect(detailsPackId({ prefecture: null, province: '510000' })).toBe('details-5100')
  })
})

describe('the exhibits pack', () => {
  const exhibit = { title: '展', about: null, url: null, from: null, until: null, number: null, medium: null }
  const shown: Exhibit = { ...exhibit, sizeBytes: null }

  it('takes digital halls and halls that show something by name', () => {
    expect(toExhibitHall(aHall())).toBeNull()
    expect(toExhibitHall(aHall({ kind: 'digital' }))).toMatchObject({ name: '测试村村史馆', exhibits: [] })
    expect(toExhibitHall(aHall({ exhibits: [shown] }))?.exhibits).toEqual([shown])
  })

  it('gives its halls back', () => {
    const halls = [toExhibitHall(aHall({ exhibits: [shown] }))].filter(hall => hall !== null)
    expect(parseExhibitsPack(sent(toExhibitsWire({ halls })))).toEqual({ halls })
  })
})

describe('the photos pack', () => {
  const photo = {
    hall: 'a-guan',
    file: 'a.jpg',
    caption: '大门',
    credit: '某人',
    licence: 'CC BY 4.0',
    images: [{ type: 'image/webp', widthPx: 2, heightPx: 1, base64: 'AP+A' }],
  } as unknown as PackPhoto
  const pack = { place: '510117', photos: [photo] }

  it('gives its photos back, and each image its bytes', () => {
    expect(parsePhotosPack(sent(toPhotosWire(pack)))).toEqual(pack)
    expect(photo.images.map(image => [...imageBytes(image)])).toEqual([[0, 255, 128]])
  })

  it.each([
    ['without images', { images: [] }],
    ['in a format no browser shows', { images: [{ ...photo.images[0], type: 'image/tiff' }] }],
    ['with a script for an image', { images: [{ ...photo.images[0], base64: '<script>' }] }],
    ['without a licence', { licence: '' }],
  ])('refuses a photo %s', (_what, change) => {
    expect(() =>
      parsePhotosPack(sent(toPhotosWire({ ...pack, photos: [{ ...photo, ...change } as PackPhoto] }))),
    ).toThrow(failure('P03', /photos: photos\.0/))
  })

  it('of a hall is by the finest place known', () => {
    const province = '510000'
    expect(photosPackId({ county: '510117', prefecture: '510100', province })).toBe('photos-510117')
    expect(photosPackId({ county: null, prefecture: '510100', province })).toBe('photos-510100')
    expect(photosPackId({ county: null, prefecture: null, province })).toBe('photos-510000')
  })
})

describe('the search pack', () => {
  const pack = { searchable: 'halls', ids: ['a', 'b'], set: `${SEARCH_SET_FORMAT}\nrows` } as const

  it('gives its ids and its set back', () => expect(parseSearchPack(sent(toSearchWire(pack)))).toEqual(pack))

  it('refuses a set of another making and ids that do not fit', () => {
    const wire = sent(toSearchWire(pack))
    expect(() => parseSearchPack({ ...wire, set: 'other\nrows' })).toThrow(failure('P03', /not a search set: other/))
    expect(() => parseSearchPack({ ...wire, set: `x${pack.set}` })).toThrow(failure('P03', /not a search set/))
    expect(() => parseSearchPack({ ...wire, rowCount: 3 })).toThrow(failure('P03', /expected 3 rows/))
  })
})

describe('the outlines pack', () => {
  it('says which part it cannot draw', () => {
    expect(() => parseOutlinesPack({ land: {}, rivers: {} })).toThrow(failure('P03', /outlines: /))
  })
})

describe('a manifest’s signature', () => {
  const signature = {
    formatVersion: 1,
    keyId: '0123456789abcdef',
    manifestSha256: 'a'.repeat(64),
    signedAt: '2026-03-01T00:00:00.000Z',
    signature: `${'A'.repeat(86)}==`,
  }

  it('is read whole or not at all', () => {
    expect(parseManifestSignature(signature)).toEqual(signature)
    for (const key of Object.keys(signature))
      expect(parseManifestSignature({ ...signature, [key]: 'x' }), key).toBeNull()
    expect(parseManifestSignature(null)).toBeNull()
  })

  it('speaks of what was signed, and when', () => {
    expect(signedText('abc', '2026')).toBe('fangzhi manifest 1\nabc\n2026\n')
  })
})
