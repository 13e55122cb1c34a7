import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { buildShard } from './buildShard.ts'
import { toSortedJson } from './packFile.ts'
import { inFolder, PHOTO_CACHE } from './publish.ts'
import { readProvince } from './readProvince.ts'
import { readShard, shardStems } from './readShard.ts'
import { parseShard, SHARD_FILE, toShardWire, type Shard } from './shard.ts'

/**
 * Builds one prefecture's packs and `shard.json`, for `mergeShards` to join.
 * @param options.only - name of its record files, such as `5101`
 * @throws RecordFaults when its records hold errors, or there are none
 */
export function publishShard(options: {
  readonly records: string
  readonly out: string
  readonly only: string
  readonly photoCache?: string
}): Shard {
  const { records, only, photoCache = PHOTO_CACHE } = options
  const faults: RecordFault[] = []
  if (!shardStems(records).includes(only)) {
    const expected = `没有 halls/${only}.ndjson`
    throw new RecordFaults([
      { file: `halls/${only}.ndjson`, line: null, name: null, field: null, expected, found: null },
    ])
  }
  const province = readProvince(records, faults)
  const shardRecords = readShard(only, province, { records, cache: photoCache }, faults)
  if (faults.length > 0) throw new RecordFaults(faults)
  return inFolder(options.out, folder => {
    const shard = folder.addAll(buildShard(shardRecords, province.divisions))
    const text = toSortedJson(toShardWire(shard))
    parseShard(JSON.parse(text))
    folder.commitAs(
      SHARD_FILE,
      text,
      shard.entries.map(entry => entry.url),
    )
    return shard
  })
}
