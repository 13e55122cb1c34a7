import * as v from 'valibot'
import type { Brand } from '../brand.ts'
import { Failure } from '../failure.ts'

/** Identity of a pack across versions, such as `core` or `details-5101`. */
export type PackId = Brand<'PackId'>

export const PACK_KINDS = [
  'core',
  'outlines',
  'details',
  'titles',
  'holdings',
  'copies',
  'places',
  'search',
  'exhibits',
  'photos',
] as const
export type PackKind = (typeof PACK_KINDS)[number]

/** The pack format this app writes and reads; the previous one keeps opening (DESIGN §5). */
export const PACK_FORMAT = 1

const packIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(?:-[a-z0-9]+)*$/),
  v.transform(id => id as PackId),
)

const entrySchema = v.object({
  id: packIdSchema,
  kind: v.picklist(PACK_KINDS),
  /** Relative to the manifest; the name carries the content's hash, so the file never changes. */
  url: v.pipe(v.string(), v.regex(/^[a-z0-9][\w.-]*$/i)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Bytes of the file itself, before any content encoding. */
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Rows by noun, such as `{ halls: 13 }`. */
  counts: v.record(v.string(), v.number()),
  /** Packs that must be installed for this one to be of use. */
  needs: v.array(packIdSchema),
  /** Prefecture or county the pack belongs to, as its adcode; null: the whole province. */
  place: v.nullable(v.string()),
})

const manifestSchema = v.object({
  formatVersion: v.number(),
  /** Newest source date among the records; null when no source is dated. */
  asOf: v.nullable(v.string()),
  packs: v.array(v.unknown()),
})

/** One pack on offer. */
export type PackEntry = v.InferOutput<typeof entrySchema>

/** What the publisher offers right now. */
export interface Manifest {
  readonly formatVersion: number
  readonly asOf: string | null
  readonly packs: readonly PackEntry[]
}

/**
 * Reads `packs/manifest.json`. Entries of a kind this app does not know are left out, so that a newer publisher does
 * not blind an older app.
 * @throws Failure P04 for a newer format, P01 for anything else that cannot be read
 */
export function parseManifest(raw: unknown): Manifest {
  const head = v.safeParse(manifestSchema, raw)
  if (!head.success) throw new Failure('P01', describe(head.issues[0]))
  const { formatVersion, asOf } = head.output
  if (formatVersion > PACK_FORMAT) throw new Failure('P04', `formatVersion ${formatVersion}`)
  const packs: PackEntry[] = []
  for (const rawEntry of head.output.packs) {
    const entry = v.safeParse(entrySchema, rawEntry)
    if (entry.success) packs.push(entry.output)
    else if (!entry.issues.every(issue => v.getDotPath(issue) === 'kind'))
      throw new Failure('P01', describe(entry.issues[0]))
  }
  return { formatVersion, asOf, packs }
}

/** The entry of one pack; null when the publisher does not offer it. */
export function findPack(manifest: Manifest, id: string): PackEntry | null {
  return manifest.packs.find(entry => entry.id === id) ?? null
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`
}
