import * as v from 'valibot'

/** True for an absolute http or https address; `javascript:`, `data:` and relative addresses are refused. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text) && URL.canParse(text)
}

/** Valibot schema of an outside link. */
export const httpUrlSchema = v.pipe(v.string('应为网址'), v.check(isHttpUrl, '应为 http:// 或 https:// 开头的网址'))
