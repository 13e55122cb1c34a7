import { Failure } from '../domain/failure.ts'
import { parseFeedbackConfig, type FeedbackConfig } from '../domain/operatorConfig.ts'
import { toPostReport } from '../domain/report/postReport.ts'
import type { PostReport } from '../domain/report/deliverReports.ts'
import { absoluteUrl } from '../platform/baseUrl.ts'
import { decodeJson } from './decodeJson.ts'
import { fetchBytes } from './fetchBytes.ts'

const CONFIG_LIMIT_BYTES = 200_000

/**
 * The operator's setting, never from a cache. A site without `config.json` (404, or a web page in its place) has none.
 * @throws Failure N01 or N04 when the network does not answer
 */
export async function fetchFeedbackConfig(): Promise<FeedbackConfig> {
  try {
    const options = { cache: 'no-cache', limitBytes: CONFIG_LIMIT_BYTES, stallMs: 10_000 } as const
    const bytes = await fetchBytes(new URL(absoluteUrl('config.json')), options)
    return parseFeedbackConfig(decodeJson(bytes, 'P01'))
  } catch (error) {
    const code = error instanceof Failure ? error.code : null
    if (code === 'N02' || code === 'N03') return { feedbackUrl: null, problem: null }
    if (code === 'P01' || code === 'P05') return { feedbackUrl: null, problem: 'config.json 读不懂' }
    throw error
  }
}

/** Sends reports to the operator from the page. */
export function postTo(feedbackUrl: string): PostReport {
  return toPostReport((url, init) => fetch(url, init), new URL(feedbackUrl, absoluteUrl('')).href)
}
