import { SIMPLIFIED, TRADITIONAL } from './traditional.ts'

/**
 * Folding makes two ways of writing a name equal. One function serves the index and the query:
 * - width and compatibility forms by NFKD, letter by letter (`Ａ` → `a`, `㎡` → `m2`, `Ⅱ` → `ii`);
 * - case; Latin accents and pinyin tones dropped, `ü` → `v` as it is typed;
 * - 繁 → 简 by a one-to-one table (`traditional.ts`);
 * - `〇零一二三四五六七八九` → `0…9`. `十百千` stay: turning `二十` into `20` would lose `十` while it is being typed;
 * - spaces, punctuation, control and format characters, variation selectors and lone surrogates are dropped.
 * Symbols, emoji, Tibetan and Yi stay as they are.
 */
export function foldText(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length;) {
    const next = endOfCharacter(text, at)
    folded += foldCharacter(text, at, next)
    at = next
  }
  return folded
}

/** Folded text and, for each of its UTF-16 units, where the character it came from begins and ends in the source. */
export interface FoldedText {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** As `foldText`, keeping the way back to the source's offsets. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length;) {
    const next = endOfCharacter(text, at)
    const unit = foldCharacter(text, at, next)
    folded += unit
    while (starts.length < folded.length) {
      starts.push(at)
      ends.push(next)
    }
    at = next
  }
  return { folded, starts, ends }
}

/** What one UTF-16 unit outside the surrogates folds to: 0 = nothing, NEEDS_TEXT = more than one unit. */
export function foldUnit(code: number): number {
  const known = foldedUnits[code] as number // a table of every 16-bit code
  if (known !== UNSEEN) return known
  const folded = foldSlowly(String.fromCharCode(code))
  const unit = folded.length === 0 ? 0 : folded.length === 1 ? folded.charCodeAt(0) : NEEDS_TEXT
  foldedUnits[code] = unit
  return unit
}

/** `foldUnit`: the character folds to several units or is half a pair; ask `foldText`. Both are noncharacters. */
export const NEEDS_TEXT = 0xffff
const UNSEEN = 0xfffe

const HIGH_SURROGATE = 0xd800
const LOW_SURROGATE = 0xdc00
const AFTER_SURROGATES = 0xe000

/** Answers of `foldUnit`, learnt as characters are met: the few thousand in use are cheap, all 65,536 are not. */
const foldedUnits = new Uint16Array(0x10000).fill(UNSEEN)
foldedUnits.fill(NEEDS_TEXT, HIGH_SURROGATE, AFTER_SURROGATES)
foldedUnits.fill(0, UNSEEN)
for (let index = 0; index < TRADITIONAL.length; index++)
  foldedUnits[TRADITIONAL.charCodeAt(index)] = SIMPLIFIED.charCodeAt(index)
for (const [digit, forms] of ['〇零○', '一', '二', '三', '四', '五', '六', '七', '八', '九'].entries())
  for (const form of forms) foldedUnits[form.charCodeAt(0)] = '0'.charCodeAt(0) + digit

function endOfCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < HIGH_SURROGATE || code >= LOW_SURROGATE || at + 1 >= text.length) return at + 1
  const low = text.charCodeAt(at + 1)
  return low >= LOW_SURROGATE && low < AFTER_SURROGATES ? at + 2 : at + 1
}

function foldCharacter(text: string, start: number, end: number): string {
  if (end - start === 2) return foldSlowly(text.slice(start, end))
  const unit = foldUnit(text.charCodeAt(start))
  if (unit === 0) return ''
  if (unit !== NEEDS_TEXT) return String.fromCharCode(unit)
  const code = text.charCodeAt(start)
  return code >= HIGH_SURROGATE && code < AFTER_SURROGATES ? '' : foldSlowly(text.charAt(start))
}

/** Whitespace, punctuation, control, format, unassigned; Latin combining marks; variation selectors. */
const DROPPED = /[\p{Z}\p{P}\p{C}\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

function foldSlowly(character: string): string {
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(DROPPED, '')
  let folded = ''
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at)
    const known = foldedUnits[code] ?? UNSEEN
    folded += known === UNSEEN || known === NEEDS_TEXT || known === 0 ? plain.charAt(at) : String.fromCharCode(known)
  }
  return folded
}
