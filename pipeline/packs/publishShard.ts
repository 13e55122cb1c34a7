import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { RecordCheck } from '../rules/recordCheck.ts'
import { readRuleContext } from '../rules/ruleContext.ts'
import { toSortedJson } from './packFile.ts'
import { concludeCheck, type CheckOptions } from './publicationCheck.ts'
import { inFolder, PHOTO_CACHE } from './publish.ts'
import { readProvince } from './readProvince.ts'
import { shardStems } from './readShard.ts'
import { runShardJob } from './shardJob.ts'
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
  readonly check?: CheckOptions | null
}): Shard {
  const { records, only, photoCache = PHOTO_CACHE, check } = options
  const faults: RecordFault[] = []
  if (!shardStems(records).includes(only)) {
    const expected = `没有 halls/${only}.ndjson`
    throw new RecordFaults([
      { file: `halls/${only}.ndjson`, line: null, name: null, field: null, expected, found: null },
    ])
  }
  const rules = check ? readRuleContext(records, check.today) : null
  const recordCheck = rules && new RecordCheck(rules)
  const province = readProvince(records, faults)
  return inFolder(options.out, folder => {
    const setting = { province, folders: { records, cache: photoCache }, rules }
    const result = runShardJob(only, setting, folder)
    recordCheck?.absorb(result.found)
    const { shard } = result
    concludeCheck(recordCheck, shard === null ? [] : [shard], [...faults, ...result.faults], check)
    if (shard === null) throw new Error('a shard without faults was not built')
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
