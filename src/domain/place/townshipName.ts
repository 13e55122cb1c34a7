/** Strips the office ending: 督院街街道办事处, 督院街街道办 → 督院街街道. Towns and townships stay as they are. */
export function toTownshipName(officialName: string): string {
  return officialName.replace(/街道办(?:事处)?$/, '街道')
}

/**
 * The part of a township's name that outlives a change of rank: 柏合 for 柏合镇 and 柏合街道; ethnic townships keep
 * their people's name: 箐河傈僳族 for 箐河傈僳族乡.
 */
export function townshipStem(name: string): string {
  const short = toTownshipName(name)
  const stem = short.replace(/(?:街道|镇|乡)$/, '')
  return stem === '' ? short : stem
}

/** True for 街道, 镇 and 乡; the statistics list also holds farms, prisons and park offices at this level. */
export function isTownshipName(name: string): boolean {
  return /(?:街道|镇|乡)$/.test(toTownshipName(name))
}
