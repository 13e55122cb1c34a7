import type { Failure } from './failure.ts'

/** What a screen holds of something that has to be fetched or read. Emptiness is a `ready` value, never a failure. */
export type Loadable<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure }

/** Nothing asked for yet. */
export const IDLE = { state: 'idle' } as const
/** Asked for, nothing to show yet. */
export const LOADING = { state: 'loading' } as const

/** Wraps a value that has arrived. */
export function ready<T>(value: T): Loadable<T> {
  return { state: 'ready', value }
}

/** Wraps the reason why none arrived. */
export function failed(failure: Failure): Loadable<never> {
  return { state: 'failed', failure }
}
