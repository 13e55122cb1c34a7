import { isHttpUrl } from './httpUrl.ts'
import type { Source } from './source.ts'

/** The bare host of an address, without `www.`; null when it is not an address. */
export function hostOf(url: string): string | null {
  return isHttpUrl(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

/**
 * Whether a record's outside link may be clickable: only http(s), and not on a host that the same record's sources
 * mark as a repost. Some of those hosts have been taken over, so the app names them and goes no further.
 */
export function isTrustedLink(url: string, sources: readonly Source[]): boolean {
  const host = hostOf(url)
  if (host === null) return false
  return !sources.some(source => source.reliability === 'repost' && hostOf(source.url) === host)
}
