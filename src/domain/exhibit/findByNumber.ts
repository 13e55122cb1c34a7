import type { Exhibit } from '../hall/hall.ts'

/** The number on a showcase as a key: full-width digits and letters, blanks, hyphens and leading zeros do not matter. */
export function showcaseKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_/#№]/g, '')
    .replace(/^([A-Z]*)0+(?=\d)/, '$1')
}

/** Exhibits whose showcase number is the typed one; several when a hall repeats a number in another room. */
export function findByNumber<T extends Pick<Exhibit, 'number'>>(exhibits: readonly T[], typed: string): readonly T[] {
  const key = showcaseKey(typed)
  if (key === '') return []
  return exhibits.filter(exhibit => exhibit.number !== null && showcaseKey(exhibit.number) === key)
}

/** True when at least one exhibit carries a number to look up. */
export function hasNumbers(exhibits: readonly Pick<Exhibit, 'number'>[]): boolean {
  return exhibits.some(exhibit => exhibit.number !== null)
}
