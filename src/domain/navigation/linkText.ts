import { wellFormed } from '../text/wellFormed.ts'
import type { Destination } from './destination.ts'

const NAME_LIMIT = 60
const KEYWORD_LIMIT = 80

/** `战旗村村史馆（郫都区唐昌街道）`: the name a map app shows at the pin. */
export function pinName({ name, shortPlace }: Destination): string {
  const plain = plainText(name)
  const short = plainText(shortPlace)
  return cut(short === '' || plain.includes(short) ? plain : `${plain}（${short}）`, NAME_LIMIT)
}

/** What is typed into a map app's search for a hall without a point: its name, and its address or place. */
export function searchWords({ name, address, place }: Destination): string {
  return cut([name, address ?? place].map(plainText).join(' ').trim(), KEYWORD_LIMIT)
}

/** What “copy the address” puts on the clipboard. */
export function addressText({ name, place, address }: Destination): string {
  const full = address === null || address.includes(place) ? (address ?? place) : `${place} ${address}`
  return [name, full].map(plainText).join('\n')
}

/**
 * One line that survives every provider's own splitting: control characters and halves of surrogate pairs go, and the
 * signs providers split at become their full-width twins.
 */
export function plainText(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[,|;:()&#]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .trim()
}

function cut(text: string, limit: number): string {
  return Array.from(text).slice(0, limit).join('')
}

/** Degrees to six decimals (0.1 m), without trailing zeros or an exponent. */
export function degrees(value: number): string {
  return String(Number(value.toFixed(6)))
}

/** An address with its query, each value encoded. */
export function withQuery(base: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `${base}?${pairs.join('&')}`
}
