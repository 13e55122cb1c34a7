/**
 * Writes `src/domain/text/traditional.ts` from OpenCC's character table. Run by hand when OpenCC changes:
 * `npx tsx pipeline/pinyin/writeTraditional.ts`.
 *
 * Kept: the 5,401 common characters of Big5 level 1 (what a traditional-script phone types), and every traditional
 * form of a character in the names of today's counties. The whole table would weigh twice as much.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import table from 'opencc-js/dict/TSCharacters'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Variant forms on old title pages that OpenCC's table leaves alone. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['峩', '峨'],
  ['邨', '村'],
  ['巂', '嶲'],
  ['廻', '回'],
  ['迴', '回'],
]

/** First lead byte of Big5's less common level 2. */
const BIG5_LEVEL_2 = 0xc9

function isCommon(char: string): boolean {
  const bytes = iconv.encode(char, 'big5')
  return bytes.length === 2 && (bytes[0] ?? 0xff) < BIG5_LEVEL_2
}

const isBasic = (char: string | undefined) => char !== undefined && /^[\u4e00-\u9fff]$/.test(char)
const placeNames = readFileSync(`${root}records/places/divisions.json`, 'utf8')

const pairs = new Map<string, string>(VARIANTS)
for (const entry of table.split('|')) {
  const [from = '', to = ''] = entry.split(' ')
  if (!isBasic(from) || !isBasic(to) || from === to) continue
  if (isCommon(from) || placeNames.includes(to)) pairs.set(from, to)
}
const sorted = [...pairs].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))

writeFileSync(
  `${root}src/domain/text/traditional.ts`,
  `/**
 * Traditional and variant characters and, at the same index, the character each is folded to. Generated from OpenCC's
 * TSCharacters (Apache-2.0, https://github.com/BYVoid/OpenCC) by pipeline/pinyin/writeTraditional.ts.
 */
export const TRADITIONAL =
  '${sorted.map(([from]) => from).join('')}'

export const SIMPLIFIED =
  '${sorted.map(([, to]) => to).join('')}'
`,
)
