import type { Manifest, PackEntry } from '../../src/domain/pack/manifest.ts'
import type { RecordFault } from '../records/fault.ts'
import { RecordCheck } from '../rules/recordCheck.ts'
import { readRuleContext } from '../rules/ruleContext.ts'
import { buildLists } from './buildLists.ts'
import { buildProvince } from './buildProvince.ts'
import { checkShards } from './checkShards.ts'
import { finishPublication, type PublicationOptions } from './finishPublication.ts'
import { PackFolder } from './packFolder.ts'
import { concludeCheck } from './publicationCheck.ts'
import { readProvince, readProvinceExtras, type Province, type ProvinceExtras } from './readProvince.ts'
import { recordBytes, shardStems } from './readShard.ts'
import { runShardJob, type ShardResult, type ShardSetting } from './shardJob.ts'
import { ShardWorkers } from './shardWorkers.ts'

/** Where `convertPhotos` keeps what it made, unless told otherwise. */
export const PHOTO_CACHE = '.cache/photos'

/** Records below this are published before a second thread would have started. */
const ALONE_BYTES = 16 << 20

/** What to publish, and where. */
export interface PublishOptions extends PublicationOptions {
  /** The records folder. */
  readonly records: string
  readonly out: string
  readonly photoCache?: string
  /** Bytes of records up to which one thread is enough; for tests. */
  readonly aloneBytes?: number
}

/**
 * The whole way on this thread: records → checks → packs → re-read → write, one prefecture after another.
 * @throws RecordFaults when the records hold errors; what `out` held is then whole
 */
export function publish(options: PublishOptions): Manifest {
  const started = start(options)
  return inFolder(options.out, folder => {
    const lists = buildListsInto(folder, started)
    const results = started.stems.map(stem => runShardJob(stem, started.setting, folder))
    return conclude(folder, started, lists, results, options)
  })
}

/**
 * As `publish`, with the same bytes, on every processor when there is enough to do for them.
 * @throws RecordFaults when the records hold errors; what `out` held is then whole
 */
export async function publishInParallel(options: PublishOptions): Promise<Manifest> {
  const { records, out } = options
  if (recordBytes(records) < (options.aloneBytes ?? ALONE_BYTES)) return publish(options)
  const started = start(options)
  const { stems, setting } = started
  const folder = new PackFolder(out)
  const largestFirst = [...stems].sort((a, b) => recordBytes(records, b) - recordBytes(records, a))
  const workers = new ShardWorkers({ stems: largestFirst, setting, out, today: options.check?.today ?? null })
  try {
    const lists = buildListsInto(folder, started)
    const results: ShardResult[] = []
    for (let stem = workers.take(); stem !== null; stem = workers.take()) {
      results.push(runShardJob(stem, setting, folder))
    }
    results.push(...(await workers.results()))
    results.sort((a, b) => (a.stem < b.stem ? -1 : 1))
    return conclude(folder, started, lists, results, options)
  } catch (error) {
    folder.adopt(await workers.stop())
    folder.abandon()
    throw error
  }
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

/** A publication whose province-wide lists are read. */
interface Started {
  readonly province: Province
  readonly extras: ProvinceExtras
  readonly stems: readonly string[]
  readonly setting: ShardSetting
  readonly check: RecordCheck | null
  readonly faults: RecordFault[]
}

function start({ records, photoCache = PHOTO_CACHE, check: asked }: PublishOptions): Started {
  const faults: RecordFault[] = []
  const rules = asked ? readRuleContext(records, asked.today) : null
  const check = rules && new RecordCheck(rules)
  const province = readProvince(records, faults, check)
  const extras = readProvinceExtras(records, faults)
  const setting = { province, folders: { records, cache: photoCache }, rules }
  return { province, extras, stems: shardStems(records), setting, check, faults }
}

/** Lists with faults are not built: what is wrong with the other records is still to be told. */
function buildListsInto(folder: PackFolder, { province, extras, faults }: Started): readonly PackEntry[] {
  return faults.length === 0 ? folder.addAll(buildLists(province, extras)) : []
}

function conclude(
  folder: PackFolder,
  { province, extras, check, faults }: Started,
  lists: readonly PackEntry[],
  results: readonly ShardResult[],
  options: PublishOptions,
): Manifest {
  for (const result of results) {
    faults.push(...result.faults)
    check?.absorb(result.found)
  }
  const shards = results.map(({ shard }) => shard).filter(shard => shard !== null)
  concludeCheck(check, shards, faults, options.check)
  checkShards(shards)
  return finishPublication(folder, folder.addAll(buildProvince(province, extras, shards, lists)), options)
}
