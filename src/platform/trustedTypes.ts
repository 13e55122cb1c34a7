import { absoluteUrl } from './baseUrl.ts'

/** The part of Trusted Types used here (https://www.w3.org/TR/trusted-types/); TypeScript's library lacks it. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<'createHTML' | 'createScriptURL', (value: string) => string | null>): unknown
}

/** What Leaflet writes once to see whether the browser draws SVG. */
const HARMLESS_HTML = '<svg/>'
/** The service worker and the built chunks, which the workers are among. */
const OWN_SCRIPT = /^(?:sw\.js|assets\/[\w.-]+\.js)$/

/**
 * Under the shipped policy (`deploy/headers.ts`) the browser asks this before text becomes markup or an address becomes
 * a script: the app's own script files pass, and one constant; whatever else is refused with an error. Browsers without
 * Trusted Types, and servers without the header, never ask.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createHTML: html => (html === HARMLESS_HTML ? html : null),
    createScriptURL: address => (isOwnScript(address, absoluteUrl('')) ? address : null),
  })
}

/** @param base - absolute address of the app, ending in a slash */
export function isOwnScript(address: string, base: string): boolean {
  const url = URL.canParse(address, base) ? new URL(address, base).href : ''
  return url.startsWith(base) && OWN_SCRIPT.test(url.slice(base.length))
}
