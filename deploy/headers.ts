/**
 * The headers every answer of the app carries, once: `npm start` sends them, the tests hold nginx and Caddy to them,
 * and `deploy/README.md` explains them.
 */

/**
 * What a page may load and do (https://www.w3.org/TR/CSP3/). No inline script, no inline style, no eval; everything
 * from the app's own address. `data:` and `blob:` are pictures made on the phone (share cards, photos out of a pack).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // `default` is src/platform/trustedTypes.ts; `vue` is the framework's own, for the constant parts of its templates.
  "require-trusted-types-for 'script'",
  'trusted-types default vue',
].join('; ')

/** Geolocation and the compass for the app itself, and for nobody else; what it never uses, for nobody. */
const PERMISSIONS_POLICY = [
  ...['geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'clipboard-write', 'web-share'].map(
    name => `${name}=(self)`,
  ),
  ...['camera', 'microphone', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'browsing-topics'].map(
    name => `${name}=()`,
  ),
].join(', ')

/** Header name in lower case → value, on every answer, errors included. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Over https only: browsers must not take it from plain http (https://www.rfc-editor.org/rfc/rfc6797#section-7.2). */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000'

/** A file with a hash in its name never changes; every other one is asked about each time, at the price of a 304. */
export const HASHED_FILE = /^\/assets\/.+-[\w-]{8}\.(?:js|css)$|^\/packs\/.+\.[0-9a-f]{12}\.json$/

export const FOREVER = 'public, max-age=31536000, immutable'
export const ASK_FIRST = 'no-cache'
