import * as v from 'valibot'
import { isHttpUrl } from './httpUrl.ts'

/** The part of `config.json` this app reads about reports; other parts of the file have schemas of their own. */
export interface FeedbackConfig {
  /** Where reports go by POST: https, a path of this site, or http on the same machine; null: the operator set none. */
  readonly feedbackUrl: string | null
  /** What is wrong with the setting, in words; null: nothing. */
  readonly problem: string | null
}

const fileSchema = v.object({ feedbackUrl: v.optional(v.nullable(v.string()), null) })

/** Reads the feedback address from the parsed `config.json`. A setting that cannot be used counts as none and is said. */
export function parseFeedbackConfig(raw: unknown): FeedbackConfig {
  const file = v.safeParse(fileSchema, raw)
  if (!file.success) return { feedbackUrl: null, problem: 'feedbackUrl 应为网址文字或 null' }
  const url = file.output.feedbackUrl
  if (url === null || url === '') return { feedbackUrl: null, problem: null }
  if (isUsable(url)) return { feedbackUrl: url, problem: null }
  return { feedbackUrl: null, problem: 'feedbackUrl 应为 https:// 开头的网址，或本站以 / 开头的路径' }
}

function isUsable(url: string): boolean {
  if (/^\/(?!\/)/.test(url)) return true
  if (!isHttpUrl(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}
