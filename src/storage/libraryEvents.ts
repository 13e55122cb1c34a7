import type { Failure } from '../domain/failure.ts'

/** What happened to the packs on this phone, for whoever shows it. */
export type LibraryEvent =
  /** They were here and are gone: the phone cleared them. */
  | { readonly what: 'evicted' }
  /** Content was shown but could not be kept. */
  | { readonly what: 'unkept'; readonly failure: Failure }
  /** A pack's content no longer fits its hash. */
  | { readonly what: 'damaged'; readonly id: string }
  /** Other versions are now the ones being read. */
  | { readonly what: 'applied'; readonly ids: readonly string[] }

const listeners = new Set<(event: LibraryEvent) => void>()

/** Calls back on every event of this tab; returns the way to stop. */
export function onLibraryEvent(listener: (event: LibraryEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellLibraryEvent(event: LibraryEvent): void {
  for (const listener of listeners) listener(event)
}
