/** Without halves of surrogate pairs: a cut may leave one, and `encodeURIComponent` and every address throw on it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}
