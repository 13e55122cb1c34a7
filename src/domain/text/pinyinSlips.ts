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

/** True when exactly one insertion, deletion, replacement or swap of neighbours turns `a` into `b`. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA === '' && restB === '') return false
  if (a.length < b.length) return restA === restB.slice(1)
  if (a.length > b.length) return restA.slice(1) === restB
  if (restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
