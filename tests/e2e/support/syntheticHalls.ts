import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import { publish } from '../../../pipeline/packs/publish.ts'
import { convertPhotos } from '../../../pipeline/photos/convertPhotos.ts'
import { publisherKey } from '../../../pipeline/packs/signKey.ts'
import { aHall } from '../../fixtures/records.ts'
import { FaultServer } from './faultServer.ts'

/** A point of the fixed points table of docs/navigation.md, in 郫都区. */
export const DOOR = { lng: 103.9, lat: 30.8 } as const

const door = (lng: number, lat: number) => ({ lng, lat, datum: 'WGS84', precision: 'entrance', note: null })
const arrival = { landmark: '大黄葛树右边', floor: '二楼', byCar: null, onFoot: '进村走石板路', position: null }

const source = (publisher: string) => ({
  ...{ url: `https://example.org/${encodeURIComponent(publisher)}`, title: `${publisher}的网页`, publisher },
  ...{ date: '2026-01-05', reliability: 'original' },
})
const exhibit = (changes: Record<string, unknown>) => ({
  ...{
    title: '测试展品',
    about: null,
    url: null,
    from: null,
    until: null,
    number: null,
    medium: null,
    sizeBytes: null,
  },
  ...changes,
})
const PHOTO = 'ceshi-ding.jpg'

/** A hall with what no real record has yet: a photo, showcase numbers, a past exhibition, two phones that differ. */
const RICH = aHall({
  ...{ id: 'ceshi-ding', name: '测试丁方志馆', kind: 'gazetteer', village: null, phone: '028-80000002' },
  hours: { rule: 'Tu-Su 09:00-17:00', words: '周二至周日 9:00—17:00' },
  photos: [{ file: PHOTO, caption: '测试馆门口', credit: '测试摄影者', licence: 'CC BY 4.0' }],
  exhibits: [
    exhibit({ title: '测试铜印', about: '一方刻着“测试”二字的铜印。', number: '012' }),
    exhibit({ title: '去年的测试特展', from: '2024-01-01', until: '2024-03-31' }),
  ],
  around: [{ field: 'phone', value: '028-80000003', scope: 'building', note: null, source: 1 }],
  sources: [source('测试甲单位'), source('测试乙单位')],
  cites: { phone: [0] },
})

/** A digital hall whose exhibits carry numbers, as guide apps have them. */
const DIGITAL = aHall({
  ...{
    id: 'ceshi-wu',
    name: '测试戊数字馆',
    kind: 'digital',
    township: null,
    village: null,
    website: 'https://example.org/',
  },
  exhibits: [
    exhibit({ title: '测试漆盒', about: '一只画着云纹的漆盒。', number: 'A-7' }),
    exhibit({ title: '测试竹简', about: '几片写了字的竹简。', number: '12' }),
  ],
})

/** Halls that the real records do not have yet: exact to the door. They exist in these tests only. */
const HALLS = [
  aHall({ id: 'ceshi-jia', name: '测试甲村史馆', position: door(DOOR.lng, DOOR.lat), arrival, phone: '028-80000001' }),
  aHall({ id: 'ceshi-yi', name: '测试乙村史馆', position: door(103.92, 30.8) }),
  aHall({ id: 'ceshi-bing', name: '测试丙村史馆', position: door(103.91, 30.8) }),
  RICH,
  DIGITAL,
]

/** Serves the built app with the real records and the synthetic halls; `url()` is its address. */
export function useSyntheticHalls(): { readonly url: () => string } {
  let server: FaultServer
  let work: string
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'fangzhi-halls-'))
    cpSync('records', join(work, 'records'), { recursive: true })
    const lines = HALLS.map(hall => `${JSON.stringify(hall)}\n`).join('')
    appendFileSync(join(work, 'records/halls/5101.ndjson'), lines)
    const [records, photoCache] = [join(work, 'records'), join(work, 'photo-cache')]
    mkdirSync(join(records, 'photos'), { recursive: true })
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const // as heavy as a photo, not as a flat colour
    const create = { width: 900, height: 600, channels: 3, noise, background: '#c8a05a' } as const
    await sharp({ create })
      .jpeg()
      .toFile(join(records, 'photos', PHOTO))
    await convertPhotos(records, photoCache)
    publish({ records, photoCache, out: join(work, 'packs'), key: publisherKey({ folder: '.keys' }) })
    server = await FaultServer.start({ app: 'dist', packs: join(work, 'packs') })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(work, { recursive: true, force: true })
  })
  return { url: () => server.url }
}
