import type * as FastCheck from 'fast-check'
import { vi } from 'vitest'

interface Stryker {
  activeMutant?: string | undefined
  mutantCoverage?: object | undefined
}

// The thread outlives a mutant (see `lastingThread`): until the first test of a file begins, none is active.
Object.assign((globalThis as { __stryker__?: Stryker }).__stryker__ ?? {}, {
  activeMutant: undefined,
  mutantCoverage: undefined,
} satisfies Stryker)

/** Samples of a property: enough to notice, and a mutant is tried in a second. */
const MOST_RUNS = 20

// The same few samples every time, and no search for the smallest that fails: a mutant needs noticing, not explaining.
vi.mock('fast-check', async importOriginal => {
  const original = await importOriginal<typeof FastCheck>()
  // The first one takes a second or more, which would count as a test's own time and lengthen its limit.
  original.string({ unit: 'binary' })
  const assert = <Ts>(property: FastCheck.IRawProperty<Ts>, parameters?: FastCheck.Parameters<Ts>) =>
    original.assert(property, {
      seed: 20260101,
      ...parameters,
      numRuns: Math.min(parameters?.numRuns ?? MOST_RUNS, MOST_RUNS),
      endOnFailure: true,
    })
  return { ...original, assert, default: { ...original.default, assert } }
})
