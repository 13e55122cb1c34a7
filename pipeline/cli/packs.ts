import { parseArgs } from 'node:util'
import type { Manifest, PackEntry } from '../../src/domain/pack/manifest.ts'
import { parsePlacesPack } from '../../src/domain/place/placesPack.ts'
import { mergeShards } from '../packs/mergeShards.ts'
import { packsOf, readPack } from '../packs/publication.ts'
import { PHOTO_CACHE, publishInParallel } from '../packs/publish.ts'
import { publishShard } from '../packs/publishShard.ts'
import { publisherKey } from '../packs/signKey.ts'
import { writeTwins } from '../packs/writeTwins.ts'
import { writeSite } from '../pages/writeSite.ts'
import { convertPhotos } from '../photos/convertPhotos.ts'
import { summarizePlaces } from '../places/buildPlaces.ts'
import { RecordFaults } from '../records/fault.ts'
import type { Finding } from '../rules/finding.ts'
import { printFindings } from '../rules/printFindings.ts'
import { todayInChina } from './todayInChina.ts'

const USAGE = `用法
  npm run packs -- [--records DIR] [--out DIR] [--previous DIR]     生成全部资料包
  npm run packs -- --only 5101 --out DIR                            只生成一个市州的分片
  npm run packs -- --merge DIR DIR … --out DIR                      把各市州的分片合成一套
另可加 --key FILE（签名用的私钥）、--site DIR（已构建的应用目录：写入各馆网页与 404.html）和 --base-url https://… （写 sitemap.xml）。`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: 'records' },
    out: { type: 'string', default: 'public/packs' },
    previous: { type: 'string' },
    /** PEM file of the publisher's private key; else FANGZHI_KEY, else the development key under .keys/. */
    key: { type: 'string' },
    only: { type: 'string' },
    merge: { type: 'string', multiple: true },
    site: { type: 'string' },
    'base-url': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  const { records, out, previous = null, only, merge, site } = values
  if (values.help) return console.log(USAGE)
  await convertPhotos(records, PHOTO_CACHE)
  const check = { today: todayInChina(), onWarnings: printWarnings }
  if (only !== undefined) return print(publishShard({ records, out, only, check }).entries)
  const key = publisherKey({ file: values.key ?? null, folder: '.keys' })
  const options = { records, out, previous, key, check, openData: true }
  const manifest =
    merge === undefined
      ? await publishInParallel(options)
      : mergeShards({ ...options, shards: [...merge, ...positionals] })
  await writeTwins(out)
  print(manifest.packs)
  printPlaces(out, manifest)
  if (site !== undefined) {
    const { hallCount } = writeSite({ site, packs: out, baseUrl: values['base-url'] ?? null })
    console.log(`各馆网页 ${hallCount} 个 → ${site}`)
  }
}

function printWarnings(warnings: readonly Finding[]): void {
  printFindings('提醒，不影响发布', warnings)
}

function print(entries: readonly PackEntry[]): void {
  for (const entry of entries) {
    const counts = Object.entries(entry.counts).map(([noun, count]) => `${count} ${noun}`)
    console.log(`${entry.id.padEnd(16)} ${String(entry.sizeBytes).padStart(9)} B  ${counts.join(', ')}`)
  }
}

function printPlaces(folder: string, manifest: Manifest): void {
  const publication = { folder, manifest }
  for (const entry of packsOf(publication, 'places')) {
    const { reviewed, mapped, weak, unmapped } = summarizePlaces(parsePlacesPack(readPack(publication, entry)))
    console.log(`旧乡镇去向: 已核 ${reviewed}，村名多数并入 ${mapped}，只能推测 ${weak}，查不到 ${unmapped}`)
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof RecordFaults)) throw error
  console.error(error.message)
  process.exitCode = 1
}
