import { setTimeout as sleep } from 'node:timers/promises'
import { checkLink, type LinkAnswer } from './checkLink.ts'
import { nextState, type LinkState, type LinkStates } from './linkStates.ts'

export interface LinkOptions {
  readonly today: string
  /** Between two requests to one host. */
  readonly delayMs: number
  readonly timeoutMs: number
  /** Hosts asked at the same time; each host only ever gets one request at a time. */
  readonly hostsAtOnce: number
  /** Addresses asked in one run; those longest unchecked go first. */
  readonly limit: number
  readonly userAgent: string
  /** Called after each answer. */
  onAnswer?(url: string, state: LinkState): void
}

/** Asks each address once, politely; addresses no record names any more drop out of the states. */
export async function checkLinks(
  urls: readonly string[],
  known: LinkStates,
  options: LinkOptions,
): Promise<LinkStates> {
  const wanted = [...new Set(urls)]
  const due = [...wanted]
    .sort((a, b) => (known[a]?.checkedOn ?? '').localeCompare(known[b]?.checkedOn ?? ''))
    .slice(0, options.limit)
  const byHost = new Map<string, string[]>()
  for (const url of due) {
    const { host } = new URL(url)
    byHost.set(host, [...(byHost.get(host) ?? []), url])
  }
  const states = new Map<string, LinkState>()
  for (const url of wanted) {
    const state = known[url]
    if (state !== undefined) states.set(url, state)
  }
  const queues = [...byHost.values()]
  const workers = Array.from({ length: Math.min(options.hostsAtOnce, queues.length) }, async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      await askHost(queue, options, (url, answer) => {
        const state = nextState(known[url], answer, options.today)
        states.set(url, state)
        options.onAnswer?.(url, state)
      })
    }
  })
  await Promise.all(workers)
  return Object.fromEntries(states)
}

async function askHost(
  urls: readonly string[],
  { delayMs, timeoutMs, userAgent }: LinkOptions,
  onAnswer: (url: string, answer: LinkAnswer) => void,
): Promise<void> {
  for (const [index, url] of urls.entries()) {
    if (index > 0) await sleep(delayMs)
    onAnswer(url, await checkLink(url, timeoutMs, userAgent))
  }
}
