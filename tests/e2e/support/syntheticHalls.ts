import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { publish } from '../../../pipeline/packs/publish.ts'
import { publisherKey } from '../../../pipeline/packs/signKey.ts'
import { aHall } from '../../fixtures/records.ts'
import { FaultServer } from './faultServer.ts'

/** A point of the fixed points table of docs/navigation.md, in 郫都区. */
export const DOOR = { lng: 103.9, lat: 30.8 } as const

const door = (lng: number, lat: number) => ({ lng, lat, datum: 'WGS84', precision: 'entrance', note: null })
const arrival = { landmark: '大黄葛树右边', floor: '二楼', byCar: null, onFoot: '进村走石板路', position: null }

/** Halls that the real records do not have yet: exact to the door. They exist in these tests only. */
const HALLS = [
  aHall({ id: 'ceshi-jia', name: '测试甲村史馆', position: door(DOOR.lng, DOOR.lat), arrival, phone: '028-80000001' }),
  aHall({ id: 'ceshi-yi', name: '测试乙村史馆', position: door(103.92, 30.8) }),
  aHall({ id: 'ceshi-bing', name: '测试丙村史馆', position: door(103.91, 30.8) }),
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
    publish({ records: join(work, 'records'), out: join(work, 'packs'), key: publisherKey({ folder: '.keys' }) })
    server = await FaultServer.start({ app: 'dist', packs: join(work, 'packs') })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(work, { recursive: true, force: true })
  })
  return { url: () => server.url }
}
