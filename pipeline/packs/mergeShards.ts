import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { RecordFaults, type RecordFault } from '../records/fault.ts'
import { RecordCheck } from '../rules/recordCheck.ts'
import { readRuleContext } from '../rules/ruleContext.ts'
import { buildLists } from './buildLists.ts'
import { buildProvince } from './buildProvince.ts'
import { checkShards } from './checkShards.ts'
import { finishPublication, type PublicationOptions } from './finishPublication.ts'
import type { PackFile } from './packFile.ts'
import { concludeCheck } from './publicationCheck.ts'
import { inFolder } from './publish.ts'
import { readProvince, readProvinceExtras } from './readProvince.ts'
import { shardStems } from './readShard.ts'
import { parseShard, SHARD_FILE, type Shard } from './shard.ts'

/**
 * Joins shards into one publication, with the same bytes as if `publish` had built it whole. Titles and place names are
 * read from the records; halls and holdings from the shards alone.
 * @throws RecordFaults when a shard is missing, there twice, or does not fit its packs
 */
export function mergeShards(
  options: PublicationOptions & { readonly records: string; readonly shards: readonly string[]; readonly out: string },
): Manifest {
  const { records } = options
  const folders = options.shards.map(path => ({ path, shard: readShardFile(path) }))
  const shards = folders.map(({ shard }) => shard).sort((a, b) => (a.stem < b.stem ? -1 : 1))
  checkShards(shards)
  const faults: RecordFault[] = shardStems(records)
    .filter(stem => !shards.some(shard => shard.stem === stem))
    .map(stem => fault(stem, `缺少 ${stem} 的分片`))
  const { check: asked } = options
  const check = asked ? new RecordCheck(readRuleContext(records, asked.today)) : null
  const province = readProvince(records, faults, check)
  const extras = readProvinceExtras(records, faults)
  concludeCheck(check, shards, faults, asked)
  return inFolder(options.out, folder => {
    for (const { path, shard } of folders) folder.addAll(packsIn(path, shard))
    const lists = folder.addAll(buildLists(province, extras))
    return finishPublication(folder, folder.addAll(buildProvince(province, extras, shards, lists)), options)
  })
}

function readShardFile(path: string): Shard {
  const file = join(path, SHARD_FILE)
  if (!existsSync(file)) throw new RecordFaults([fault(path, `${path} 里没有 ${SHARD_FILE}，先用 --only 生成`)])
  return parseShard(JSON.parse(readFileSync(file, 'utf8')))
}

function* packsIn(path: string, { stem, entries }: Shard): Generator<PackFile, null> {
  for (const entry of entries) {
    const file = join(path, entry.url)
    const bytes = existsSync(file) ? readFileSync(file) : null
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== entry.sha256) {
      throw new RecordFaults([fault(stem, `分片里的 ${entry.url} 缺失或与校验值不符`)])
    }
    yield { entry, bytes }
  }
  return null
}

function fault(stem: string, expected: string): RecordFault {
  return { file: stem, line: null, name: null, field: null, expected, found: null }
}
