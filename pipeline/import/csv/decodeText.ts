import { ImportFailure } from '../importFailure.ts'

/** Encodings a clerk's text file comes in. GB18030 includes GBK and GB2312. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * Decodes by byte-order mark, else as strict UTF-8, else as strict GB18030.
 * @param forced - what the user says it is; then nothing is guessed
 * @throws ImportFailure with the byte offset at which decoding breaks
 */
export function decodeText(bytes: Uint8Array, forced: TextEncoding | null): DecodedText {
  const encoding = forced ?? encodingOfMark(bytes) ?? (firstBadByte(bytes, 'utf-8') === null ? 'utf-8' : 'gb18030')
  const badByte = firstBadByte(bytes, encoding)
  if (badByte !== null) {
    throw new ImportFailure(
      `文字编码不对：按 ${encoding.toUpperCase()} 读到字节 ${badByte} 处断了`,
      '请在 Excel 里另存为“CSV UTF-8（逗号分隔）”，或用 --encoding 指明编码',
    )
  }
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** Offset of the first byte that does not decode, found by halving; null when all do. */
function firstBadByte(bytes: Uint8Array, encoding: TextEncoding): number | null {
  if (decodes(bytes, encoding, false)) return null
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), encoding, true)) good = middle
    else bad = middle
  }
  return good
}

/** `isPart`: an unfinished character at the end is no error. */
function decodes(bytes: Uint8Array, encoding: TextEncoding, isPart: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPart })
    return true
  } catch {
    return false
  }
}
