import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { buildProvince } from './buildProvince.ts'
import { buildShard } from './buildShard.ts'
import { checkShards } from './checkShards.ts'
import { finishPublication, type PublicationOptions } from './finishPublication.ts'
import { PackFolder } from './packFolder.ts'
import { readProvince, readProvinceExtras } from './readProvince.ts'
import { readShard, shardStems } from './readShard.ts'
import type { Shard } from './shard.ts'

/** Where `convertPhotos` keeps what it made, unless told otherwise. */
export const PHOTO_CACHE = '.cache/photos'

/** What to publish, and where. */
export interface PublishOptions extends PublicationOptions {
  /** The records folder. */
  readonly records: string
  readonly out: string
  readonly photoCache?: string
}

/**
 * The whole way: records → checks → packs → re-read → write, one prefecture after another.
 * @throws RecordFaults when the records hold errors; what `out` held is then whole
 */
export function publish(options: PublishOptions): Manifest {
  const { records, photoCache = PHOTO_CACHE } = options
  const faults: RecordFault[] = []
  const province = readProvince(records, faults)
  const extras = readProvinceExtras(records, faults)
  return inFolder(options.out, folder => {
    const shards: Shard[] = []
    for (const stem of shardStems(records)) {
      const shard = readShard(stem, province, { records, cache: photoCache }, faults)
      if (faults.length === 0) shards.push(folder.addAll(buildShard(shard, province.divisions)))
    }
    if (faults.length > 0) throw new RecordFaults(faults)
    checkShards(shards)
    return finishPublication(folder, folder.addAll(buildProvince(province, extras, shards)), options)
  })
}

/** Runs `work`; when it fails, removes what it wrote. */
export function inFolder<Result>(path: string, work: (folder: PackFolder) => Result): Result {
  const folder = new PackFolder(path)
  try {
    return work(folder)
  } catch (error) {
    folder.abandon()
    throw error
  }
}
