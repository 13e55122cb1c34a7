import { createHash } from 'node:crypto'
import type { PackEntry, PackId, PackKind } from '../../src/domain/pack/manifest.ts'

/** A pack ready to be written: its manifest entry and its bytes. */
export interface PackFile {
  readonly entry: PackEntry
  readonly bytes: Uint8Array
}

/** JSON with keys in sorted order, so that equal content is equal bytes whoever built the object. */
export function toSortedJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value))
}

/** A copy rather than a replacer function: with one, JSON.stringify takes its slow path for every value. */
function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withSortedKeys)
  const sorted: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort()) sorted[key] = withSortedKeys((value as Record<string, unknown>)[key])
  return sorted
}

/** Names and hashes a pack's content: `core` → `core.3f9c2a71b0d4.json`. */
export function toPackFile(
  head: {
    readonly id: string
    readonly kind: PackKind
    readonly place: string | null
    readonly needs?: readonly string[]
  },
  counts: Record<string, number>,
  content: unknown,
): PackFile {
  const bytes = new TextEncoder().encode(toSortedJson(content))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const entry: PackEntry = {
    id: head.id as PackId,
    kind: head.kind,
    url: `${head.id}.${sha256.slice(0, 12)}.json`,
    sha256,
    sizeBytes: bytes.byteLength,
    counts,
    needs: (head.needs ?? []) as PackId[],
    place: head.place,
  }
  return { entry, bytes }
}
