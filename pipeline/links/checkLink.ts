/** What asking for an address came to. Only `dead` says the page is gone; `unreachable` may be our network or theirs. */
export type LinkAnswer =
  | { readonly kind: 'alive'; readonly status: number }
  | { readonly kind: 'dead'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: string }

/** Codes that say the page is gone for good; 401, 403, 429 and 5xx often only dislike robots or have a bad day. */
const GONE = new Set([404, 410])
/** A server that does not know HEAD says so in one of these ways. */
const TRY_GET = new Set([400, 403, 404, 405, 501])

/** Asks once, HEAD first; of a GET's body nothing is read. */
export async function checkLink(url: string, timeoutMs: number, userAgent: string): Promise<LinkAnswer> {
  const ask = async (method: 'HEAD' | 'GET'): Promise<number> => {
    const response = await fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.5' },
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return response.status
  }
  try {
    const first = await ask('HEAD')
    const status = TRY_GET.has(first) ? await ask('GET') : first
    return { kind: GONE.has(status) ? 'dead' : 'alive', status }
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return '超时'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}
