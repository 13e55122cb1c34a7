/**
 * Small remembered words, such as "a core pack is installed". Storage may be absent or refused (private mode); then
 * nothing is remembered, which every reader of a flag must survive.
 */
export function readFlag(name: string): string | null {
  try {
    return localStorage.getItem(`fangzhi.${name}`)
  } catch {
    return null // refused storage is the same as nothing remembered
  }
}

/** Remembers `value`, or forgets the flag when it is null. Returns whether it could be stored. */
export function writeFlag(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(`fangzhi.${name}`)
    else localStorage.setItem(`fangzhi.${name}`, value)
    return true
  } catch {
    return false
  }
}
