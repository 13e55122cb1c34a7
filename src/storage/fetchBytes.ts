import { Failure } from '../domain/failure.ts'

/** How a file is fetched. */
export interface FetchBytesOptions {
  readonly cache?: RequestCache
  readonly signal?: AbortSignal
  /** More than this is refused with P05, whatever the server says its length is. */
  readonly limitBytes: number
  /** Gives up with N04 when not one byte arrives for so long. */
  readonly stallMs?: number
  /** Told after each piece: bytes so far. */
  readonly onProgress?: (receivedBytes: number) => void
}

const DEFAULT_STALL_MS = 20_000

/**
 * Fetches a whole file into memory.
 * @throws Failure N01 no connection, N02 an error answer, N03 a web page instead of a file, N04 stalled, N05 aborted,
 * P05 longer than allowed
 */
export async function fetchBytes(url: URL, options: FetchBytesOptions): Promise<ArrayBuffer> {
  const stall = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal
  let timer = setTimeout(() => stall.abort(), options.stallMs ?? DEFAULT_STALL_MS)
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stall.abort(), options.stallMs ?? DEFAULT_STALL_MS)
  }
  try {
    const response = await fetch(url, { signal, cache: options.cache ?? 'default' })
    if (!response.ok) throw new Failure('N02', `${response.status} ${url.pathname}`)
    if (response.headers.get('content-type')?.startsWith('text/html')) throw new Failure('N03', url.pathname)
    return await readAll(response, options, restart)
  } catch (error) {
    if (error instanceof Failure) throw error
    if (options.signal?.aborted) throw new Failure('N05', url.pathname, { cause: error })
    if (stall.signal.aborted) throw new Failure('N04', url.pathname, { cause: error })
    throw new Failure('N01', url.pathname, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(response: Response, options: FetchBytesOptions, restart: () => void): Promise<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const reader = response.body?.getReader()
  if (reader === undefined) throw new Failure('N02', 'empty answer')
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    restart()
    received += value.byteLength
    if (received > options.limitBytes) {
      await reader.cancel()
      throw new Failure('P05', `more than ${options.limitBytes} bytes`)
    }
    pieces.push(value)
    options.onProgress?.(received)
  }
  return new Blob(pieces).arrayBuffer()
}
