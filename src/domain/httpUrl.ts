import * as v from 'valibot'

/** The parsed address, or null when the text is none. `URL.canParse` is too new for the WebViews we meet. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null // the constructor has no other way to say "not an address"
  }
}

/** True for an absolute http or https address; `javascript:`, `data:` and relative addresses are refused. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text) && parseUrl(text) !== null
}

/** Valibot schema of an outside link. */
export const httpUrlSchema = v.pipe(v.string('应为网址'), v.check(isHttpUrl, '应为 http:// 或 https:// 开头的网址'))
