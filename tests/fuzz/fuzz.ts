import fc from 'fast-check'

/** Cases a parser; `FUZZ_RUNS` and `FUZZ_SEED` make a longer or another run. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124)

/** fast-check prints seed and case of whatever fails; the seed is fixed so that CI is the same every time. */
const OPTIONS = { numRuns: RUNS, seed: SEED, verbose: 0 } as const

/** How a parser may say no; everything else that is thrown is a fault in it. */
export type IsRefusal = (error: unknown) => boolean

/**
 * Tries a parser with every input: it returns a value without a link that runs a script or a foreign prototype, or
 * refuses by name. @returns how many inputs were taken, so that a test can see that both happened
 */
export function fuzz<Input>(
  inputs: fc.Arbitrary<Input>,
  parse: (input: Input) => unknown,
  isRefusal: IsRefusal,
): number {
  let taken = 0
  fc.assert(
    fc.property(inputs, input => {
      try {
        expectHarmless(parse(input))
        taken += 1
      } catch (error) {
        if (!isRefusal(error)) throw error
      }
      expectCleanPrototypes()
    }),
    OPTIONS,
  )
  return taken
}

/** As `fuzz`, for what answers later. */
export async function fuzzLater<Input>(
  inputs: fc.Arbitrary<Input>,
  parse: (input: Input) => Promise<unknown>,
  isRefusal: IsRefusal,
): Promise<number> {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(inputs, async input => {
      try {
        expectHarmless(await parse(input))
        taken += 1
      } catch (error) {
        if (!isRefusal(error)) throw error
      }
      expectCleanPrototypes()
    }),
    OPTIONS,
  )
  return taken
}

/** As `expect`, for what is asked hundreds of thousands of times. @throws Error with the words and what was found */
export function must(isSo: boolean, words: string, found: unknown = null): asserts isSo {
  if (!isSo) throw new Error(`${words}: ${JSON.stringify(found)?.slice(0, 300)}`)
}

const OBJECT_KEYS = Object.getOwnPropertyNames(Object.prototype).length

function expectCleanPrototypes(): void {
  if (Object.getOwnPropertyNames(Object.prototype).length !== OBJECT_KEYS) throw new Error('Object.prototype has grown')
}

/** Keys under which the app puts a value into a link. */
const LINK_KEY = /url$|^website$|href/i
/** http(s), or a name or path without a scheme. */
const HARMLESS = /^(?:https?:\/\/|[\w./-]*$)/i

/** @throws Error for a script in a link or an object whose prototype came out of the input */
function expectHarmless(value: unknown, key = '', depth = 0): void {
  if (typeof value === 'string') {
    if (LINK_KEY.test(key) && !HARMLESS.test(value)) throw new Error(`a link of ${JSON.stringify(value.slice(0, 60))}`)
    return
  }
  if (typeof value !== 'object' || value === null || depth > 12 || ArrayBuffer.isView(value)) return
  const prototype = Object.getPrototypeOf(value) as object | null
  // `Object.prototype` and those of classes; an input's `__proto__` is a plain object with something before it.
  if (prototype !== null && !Object.hasOwn(prototype, 'constructor')) throw new Error(`a foreign prototype at ${key}`)
  const isList = Array.isArray(value)
  // A few of a long list: each row has been through the same lines of code.
  const entries = isList ? (value as unknown[]).slice(0, 40).map(item => [key, item] as const) : Object.entries(value)
  for (const [name, item] of entries) expectHarmless(item, name, depth + 1)
}
