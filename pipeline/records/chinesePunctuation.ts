const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const HAN = '[\\p{Script=Han}、。，；：？！（）《》“”]'
/** A mark that touches a Chinese character or mark on one side; one between two figures or letters is theirs. */
const MARK = new RegExp(`(?<=${HAN})[,;:?!](?!//)|[,;:?!](?=${HAN})`, 'gu')
/** Innermost brackets with a Chinese character in them, or set against one. */
const BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)|(?<=\p{Script=Han})\(([^()]*)\)/gu

/**
 * Chinese prose as it is printed: half-width comma, semicolon, colon, question and exclamation mark and brackets become
 * full-width where they stand in Chinese (GB/T 15834—2011, 标点符号用法). Figures (1,831; 9:00), Latin words and
 * addresses keep theirs.
 */
export function toChinesePunctuation(text: string): string {
  return text
    .replace(BRACKETS, (_, inside: string | undefined, after: string | undefined) => `（${inside ?? after ?? ''}）`)
    .replace(MARK, mark => FULL_WIDTH[mark] ?? mark)
}
