import { defineMessages } from '../messages.ts'

export const DISTANCE_WORDS = defineMessages('distance', {
  within10: '10 米以内',
  m: (value: number) => `${value} 米`,
  km: (value: number) => `${value} 公里`,
  about: (distance: string) => `约 ${distance}`,
})

/** A rounded distance, ready for a sentence in any language. */
export interface RoundedDistance {
  readonly value: number
  readonly unit: 'm' | 'km'
}

/**
 * Rounds to what a phone's position can bear: 10 m steps below 1 km, 0.1 km below 10 km, whole kilometres beyond.
 * `about` is for distances from a village or a county's middle: never finer than a kilometre.
 */
export function roundDistance(metres: number, { about = false } = {}): RoundedDistance {
  if (about) return { value: Math.max(1, Math.round(metres / 1000)), unit: 'km' }
  if (metres < 995) return { value: Math.max(10, Math.round(metres / 10) * 10), unit: 'm' }
  if (metres < 9950) return { value: Math.round(metres / 100) / 10, unit: 'km' }
  return { value: Math.round(metres / 1000), unit: 'km' }
}

/**
 * 「120 米」「1.2 公里」「约 38 公里」.
 * @param metres - finite and not negative
 */
export function formatDistance(metres: number, { about = false } = {}): string {
  if (!about && metres < 10) return DISTANCE_WORDS.within10
  const { value, unit } = roundDistance(metres, { about })
  const words = DISTANCE_WORDS[unit](value)
  return about ? DISTANCE_WORDS.about(words) : words
}
