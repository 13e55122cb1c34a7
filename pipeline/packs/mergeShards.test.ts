import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHall, aHolding, aTitle, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { mergeShards } from './mergeShards.ts'
import { publish } from './publish.ts'
import { publishShard } from './publishShard.ts'
import { shardStems } from './readShard.ts'

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

const buildShards = (records: string, stems = shardStems(records)) =>
  stems.map(only => {
    const out = temporaryFolder()
    publishShard({ records, out, only })
    return out
  })

const twoPrefectures = () => {
  const position = { lng: 104.06594, lat: 30.65769, datum: 'GCJ02', precision: 'building', note: null }
  const room = { id: 'b', kind: 'reading-room', prefecture: '511400', county: '511402', position }
  return recordsFolder({
    'halls/5101.ndjson': toLines([aHall({ hours: { rule: 'Tu-Su 09:00-17:00', words: '周二至周日' } })]),
    'halls/5114.ndjson': toLines([aHall(room), aHall({ ...room, id: 'a', kind: 'digital', position: null })]),
    'titles/5101.ndjson': toLines([aTitle(), aTitle({ id: 't2' })]),
    'holdings/5114.ndjson': toLines([aHolding({ room: 'b' }), aHolding({ room: 'b', title: 't2', lending: 'lend' })]),
    'holdings/5101.ndjson': toLines([aHolding({ lending: 'read-only' })]),
  })
}

describe('mergeShards', () => {
  it.each([
    ['the records that ship', () => 'records'],
    ['rooms in two prefectures', twoPrefectures],
  ])('gives the bytes of a whole build, for %s', (_case, make) => {
    const records = make()
    const [whole, merged] = [temporaryFolder(), temporaryFolder()]
    publish({ records, out: whole, openData: true })
    mergeShards({ records, shards: buildShards(records).reverse(), out: merged, openData: true })
    expect(contents(merged)).toEqual(contents(whole))
  })

  it('refuses when a prefecture is missing or there twice', () => {
    const records = twoPrefectures()
    const [one = '', two = ''] = buildShards(records)
    expect(() => mergeShards({ records, shards: [one], out: temporaryFolder() })).toThrow(/缺少 5114/)
    expect(() => mergeShards({ records, shards: [one, two, two], out: temporaryFolder() })).toThrow(/两次/)
    expect(() => mergeShards({ records, shards: [one, temporaryFolder()], out: temporaryFolder() })).toThrow(
      /shard\.json/,
    )
  })

  it('refuses a shard whose pack was changed on the way', () => {
    const records = twoPrefectures()
    const shards = buildShards(records)
    const [first = ''] = shards
    const pack = readdirSync(first).find(name => name.startsWith('details-')) ?? ''
    writeFileSync(join(first, pack), '{}')
    expect(() => mergeShards({ records, shards, out: temporaryFolder() })).toThrow(/校验值/)
  })

  it('says so when a prefecture has no records', () => {
    expect(() => publishShard({ records: twoPrefectures(), out: temporaryFolder(), only: '5199' })).toThrow(/5199/)
  })
})
