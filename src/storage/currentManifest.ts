import { fetchManifest } from './fetchManifest.ts'
import type { PublishedManifest } from './savedManifest.ts'

let current: Promise<PublishedManifest> | null = null

/** This visit's manifest from the network, fetched once; a failure is forgotten, so the next call tries again. */
export function currentManifest(): Promise<PublishedManifest> {
  current ??= fetchManifest().catch((error: unknown) => {
    current = null
    throw error
  })
  return current
}

/** Asks the publisher again; on failure the manifest known so far stays current. */
export async function refreshManifest(): Promise<PublishedManifest> {
  const next = await fetchManifest()
  current = Promise.resolve(next)
  return next
}
