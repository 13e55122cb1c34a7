const FULL_WIDTH_ALPHANUMERICS = /[０-９Ａ-Ｚａ-ｚ]/g
const BETWEEN_CJK = /(?<=[\p{Script=Han}、。，；：（）“”《》])[ \n]+(?=[\p{Script=Han}、。，；：（）“”《》])/gu
// Zero-width and bidirectional marks, the byte-order mark and soft hyphen: invisible, and they break comparing.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Full-width digits and letters to plain ones, invisible characters out, runs of blanks to one. Punctuation stays. */
export function tidyText(text: string): string {
  return text
    .replace(FULL_WIDTH_ALPHANUMERICS, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** As `tidyText`, on one line: a break or blank that a cell's wrapping put inside a Chinese name goes. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(BETWEEN_CJK, '').replaceAll('\n', ' ')
}

/** For comparing and looking up: one width, no blanks, no case, brackets of one kind. */
export function foldLabel(text: string): string {
  return tidyText(text).normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
