import type { RecordFault } from '../records/fault.ts'
import { RecordCheck, type Found } from '../rules/recordCheck.ts'
import type { RuleContext } from '../rules/rule.ts'
import { buildShard } from './buildShard.ts'
import type { PackFolder } from './packFolder.ts'
import type { Province } from './readProvince.ts'
import { readShard } from './readShard.ts'
import type { PhotoFolders } from '../photos/hallPhotos.ts'
import type { Shard } from './shard.ts'

/** What every prefecture of one publication is built with. */
export interface ShardSetting {
  readonly province: Pick<Province, 'divisions' | 'titleIds'>
  readonly folders: PhotoFolders
  /** null: the rules are not asked. */
  readonly rules: RuleContext | null
}

/** What became of one prefecture; plain data, so that a worker thread can hand it over. */
export interface ShardResult {
  readonly stem: string
  /** null: faults kept its packs from being built. */
  readonly shard: Shard | null
  readonly faults: readonly RecordFault[]
  readonly found: Found
}

/** Reads, checks and builds one prefecture, and writes its packs into the folder. */
export function runShardJob(stem: string, { province, folders, rules }: ShardSetting, folder: PackFolder): ShardResult {
  const faults: RecordFault[] = []
  const check = rules && new RecordCheck(rules)
  const records = readShard(stem, province, folders, faults, check)
  const shard = faults.length === 0 ? folder.addAll(buildShard(records, province.divisions)) : null
  return { stem, shard, faults, found: check?.found() ?? { findings: [], excused: [] } }
}
