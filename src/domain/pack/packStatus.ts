import type { PackEntry } from './manifest.ts'
import type { PackJob } from './packJob.ts'

/** An installed pack without its content. */
export interface InstalledPack {
  readonly id: string
  readonly kind: PackEntry['kind']
  readonly sha256: string
  readonly sizeBytes: number
  /** As in the manifest entry. */
  readonly place: string | null
  /** Epoch milliseconds. */
  readonly installedAtMs: number
  /** When the publisher signed the manifest it came with (ISO 8601, UTC); null: it came unsigned. */
  readonly signedAt: string | null
  /** Its content no longer matched its hash when last read. */
  readonly isDamaged: boolean
}

/** Where one pack stands on this phone. `outdated` still reads; its newer version is merely on offer. */
export type PackStatus =
  'absent' | 'waiting' | 'fetching' | 'paused' | 'failed' | 'installed' | 'outdated' | 'needs-repair'

/** Derived, never stored: what is installed and what is being done about it. */
export function packStatus(
  entry: PackEntry,
  installed: InstalledPack | null,
  job: PackJob | null,
  isFetching: boolean,
): PackStatus {
  if (isFetching) return 'fetching'
  if (job !== null) return job.state
  if (installed === null) return 'absent'
  if (installed.isDamaged) return 'needs-repair'
  return installed.sha256 === entry.sha256 ? 'installed' : 'outdated'
}
