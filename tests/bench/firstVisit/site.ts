import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { publish } from '../../../pipeline/packs/publish.ts'
import { publisherKey } from '../../../pipeline/packs/signKey.ts'
import { writeSyntheticRecords, type SyntheticSize } from '../fixtures/syntheticRecords.ts'

/** Builds the app as it ships, into a folder of the bench; returns the folder. */
export async function buildApp(root: string): Promise<string> {
  const app = join(root, '.cache/bench-first-visit')
  await build({ root, logLevel: 'error', build: { outDir: app, emptyOutDir: true } })
  return app
}

/** Publishes made-up records of a size, signed with the key the build trusts; returns the folder of packs. */
export function publishSize(root: string, work: string, name: string, size: SyntheticSize): string {
  const [records, out] = [join(work, `${name}-records`), join(work, `${name}-packs`)]
  if (existsSync(join(out, 'manifest.json'))) return out
  writeSyntheticRecords(records, size)
  publish({ records, out, key: publisherKey({ folder: join(root, '.keys') }) })
  return out
}
