/** One spelling for sounds that Sichuan speech does not tell apart: z/zh, c/ch, s/sh, n/l/r, h/f, and endings n/ng. */
export function blurSound(syllable: string): string {
  const known = blurred.get(syllable)
  if (known !== undefined) return known
  const sound = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nr](?=.)/, 'l')
    .replace(/^hu(?=[an])/, 'f')
    .replace(/^hu$/, 'fu')
    .replace(/([aei])ng$/, '$1n')
  if (blurred.size < MOST_SYLLABLES) blurred.set(syllable, sound)
  return sound
}

/** Asked for thousands of times a search; there are some 400 syllables, and what else is typed fills it no further. */
const blurred = new Map<string, string>()
const MOST_SYLLABLES = 1000

/**
 * True when exactly one insertion, deletion, replacement or swap of neighbours turns `a` into `b`. Of one or two letters
 * the first must be right or swapped: were it free, every syllable of one letter would be a slip of every other, and a
 * fifth of all names would have to be read to their third character.
 */
export function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  const [restA, restB] = [endA - start, endB - start]
  if (restA <= 1 && restB <= 1) return restA + restB > 0 && (start > 0 || shorter > 2)
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
