import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const sourcePackageSchema = v.object({
  package: v.string(),
  version: v.string(),
  integrity: v.pipe(v.string(), v.startsWith('sha512-')),
  licence: v.string(),
  data: v.string(),
  extracts: v.array(v.string()),
})

/** One entry of `records/places/SOURCES.json`: where an extract comes from. */
export type SourcePackage = v.InferOutput<typeof sourcePackageSchema>

/** Reads `SOURCES.json`. */
export function parseSources(raw: unknown): SourcePackage[] {
  return v.parse(v.array(sourcePackageSchema), raw)
}

/**
 * The tarballs that `npm pack NAME@VERSION` left in one folder. A tarball is read only after its sha512 has been
 * found equal to the recorded one, so an extract can always be made again from the same bytes.
 */
export class SourceTarballs {
  constructor(
    private readonly folder: string,
    private readonly sources: readonly SourcePackage[],
  ) {}

  /** Parses one JSON file of a package; `path` is relative to the package. */
  readJson(name: string, version: string, path: string): unknown {
    const tarball = this.verified(name, version)
    const text = execFileSync('tar', ['-xzOf', tarball, `package/${path}`], {
      maxBuffer: 2 ** 29,
      encoding: 'utf8',
    })
    return JSON.parse(text)
  }

  private verified(name: string, version: string): string {
    const source = this.sources.find(entry => entry.package === name && entry.version === version)
    if (!source) throw new Error(`${name}@${version} is not in SOURCES.json`)
    const tarball = join(this.folder, `${name}-${version}.tgz`)
    if (!existsSync(tarball)) throw new Error(`${tarball} is missing: run \`npm pack ${name}@${version}\` there`)
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
    if (integrity !== source.integrity) throw new Error(`${tarball}: sha512 differs from SOURCES.json`)
    return tarball
  }
}
