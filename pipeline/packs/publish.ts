import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficialCounts } from '../../src/domain/pack/corePack.ts'
import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { readRecords } from '../records/readRecords.ts'
import { buildPacks } from './buildPacks.ts'
import type { PublisherKey } from './sign.ts'
import { rereadPacks } from './rereadPacks.ts'
import { writePacks } from './writePacks.ts'

/**
 * The whole way: records → checks → packs → re-read → write.
 * @throws RecordFaults when the records hold errors; the folder `out` is then untouched
 */
export function publish(options: {
  readonly records: string
  readonly out: string
  /** Signs the manifest; null or absent: it stays unsigned and cannot be passed from phone to phone. */
  readonly key?: PublisherKey | null
}): Manifest {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(options.records, file), 'utf8'))
  const { manifest, files } = buildPacks({
    records: readRecords(options.records),
    official: readJson('coverage.json') as OfficialCounts,
    land: readJson('places/outlines.topojson'),
    rivers: readJson('places/rivers.topojson'),
  })
  rereadPacks(manifest, files)
  writePacks(options.out, manifest, files, options.key)
  return manifest
}
