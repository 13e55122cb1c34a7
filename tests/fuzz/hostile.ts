import fc from 'fast-check'

/** JSON that has broken parsers before: odd numbers, empty things, scripts for links, keys of `Object.prototype`. */
const LEAVES = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  2 ** 32,
  2 ** 53,
  '',
  '0',
  '\n',
  '\n\n\n',
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://',
  '//example.org',
  'https://example.org/javascript:x',
  '9'.repeat(400),
  '字'.repeat(3_000),
] as const

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'length', 'then', 'id', 'url', ''] as const

/** A `__proto__` key as JSON.parse makes it: an own property, which a careless copy turns into a prototype. */
const poisoned = (value: unknown): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)},"isAdmin":true}`)

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** One value of no particular shape, as JSON.parse could have made it. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...LEAVES) },
  { weight: 1, arbitrary: fc.constantFrom([], {}, nested(2_000), [[[]]], { length: 2 ** 32 }) },
  { weight: 1, arbitrary: fc.constantFrom(...LEAVES).map(poisoned) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double() },
)

/** A small object or list of hostile parts: what parsers see when the file is of quite another kind. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  anyValue,
  fc.array(anyValue, { maxLength: 4 }),
  fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })), anyValue), { maxLength: 5 }).map(
    // Through JSON, so that a `__proto__` entry becomes an own property as it would in a file.
    entries => JSON.parse(`{${entries.map(([key, value]) => `${text(key)}:${text(value)}`).join()}}`) as unknown,
  ),
)

const text = (value: unknown) => JSON.stringify(value) ?? 'null'

/** One change of one place; `walk` says which way to go down. */
interface Change {
  readonly walk: readonly number[]
  readonly how: 'replace' | 'remove' | 'repeat' | 'poison' | 'edit' | 'swap'
  readonly at: number
  readonly value: unknown
}

const aChange: fc.Arbitrary<Change> = fc.record({
  walk: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom('replace', 'remove', 'repeat', 'poison', 'edit', 'edit', 'swap'),
  at: fc.nat(1_000_000),
  value: anyValue,
})

/** Real content with one to three places spoiled; only the way to each place is copied. */
export function spoiled(originals: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(originals.length - 1), fc.array(aChange, { minLength: 1, maxLength: 3 }))
    .map(([which, changes]) => changes.reduce((value, change) => applied(value, change), originals[which]))
}

function applied(value: unknown, change: Change, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return changed(value, change)
  const keys = Object.keys(value)
  const step = change.walk[depth]
  if (step === undefined || keys.length === 0) return changed(value, change)
  const key = keys[step % keys.length] ?? ''
  const isLast = depth + 1 >= change.walk.length
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  const child = (value as Record<string, unknown>)[key]
  if (isLast && change.how === 'remove') {
    if (Array.isArray(copy)) copy.splice(Number(key), 1)
    else Reflect.deleteProperty(copy, key)
  } else if (isLast && change.how === 'repeat' && Array.isArray(copy)) copy.splice(Number(key), 0, child)
  else (copy as Record<string, unknown>)[key] = applied(child, change, depth + 1)
  return copy
}

function changed(value: unknown, { how, at, value: hostile }: Change): unknown {
  if (how === 'poison') return typeof value === 'object' ? poisoned(hostile) : hostile
  if (typeof value === 'string' && how !== 'replace') return editedText(value, how, at, hostile)
  if (typeof value === 'number' && how !== 'replace') return at % 2 === 0 ? value + 1 : value - (at % 1_000)
  return hostile
}

/** A text with one place changed, as a bad line or a bad hand changes it. */
export function editedText(text: string, how: Change['how'], at: number, hostile: unknown): string {
  const place = text.length === 0 ? 0 : at % text.length
  switch (how) {
    case 'remove':
      return text.slice(0, place) + text.slice(place + 1 + (at % 5))
    case 'repeat':
      return text.slice(0, place) + text.slice(Math.max(0, place - 9))
    case 'swap':
      return text.slice(place) + text.slice(0, place)
    default:
      return text.slice(0, place) + (typeof hostile === 'string' ? hostile.slice(0, 40) : '7') + text.slice(place + 1)
  }
}

/** Spoiled forms of real texts: cut, doubled, turned round, with a hostile piece inside. */
export function spoiledText(originals: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(originals.length - 1), fc.array(aChange, { minLength: 1, maxLength: 3 }))
    .map(([which, changes]) =>
      changes.reduce((text, { how, at, value }) => editedText(text, how, at, value), originals[which] ?? ''),
    )
}
