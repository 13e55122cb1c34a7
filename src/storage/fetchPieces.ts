import { Failure } from '../domain/failure.ts'
import { takeEarlyFile } from '../platform/earlyFiles.ts'
import { startStallGuard } from './stallGuard.ts'
import { DEFAULT_STALL_MS } from './stallLimit.ts'

/** How a file is fetched. */
export interface FetchPiecesOptions {
  /** Bytes already here; the server is asked for the rest and may send everything instead. */
  readonly fromByte?: number
  readonly cache?: RequestCache
  readonly signal?: AbortSignal
  /** More than this, counted from the file's start, is refused with P05 whatever the server says its length is. */
  readonly limitBytes: number
  /** Gives up with N04 when next to nothing arrives for so long. */
  readonly stallMs?: number
  /** Told where the answer starts, before its first piece: `fromByte`, or 0 when the server sent the whole file. */
  readonly onStart?: (fromByte: number) => void
  readonly onPiece: (piece: Uint8Array<ArrayBuffer>) => void
}

/**
 * Fetches a file, or the rest of it, piece by piece. A browser asks for a range without content coding, so offsets
 * are those of the file itself (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 * @throws Failure N01 no connection or cut, N02 an error answer, N03 a web page instead of a file, N04 stalled,
 * N05 aborted by the caller, P05 longer than allowed or no continuation of what is here
 */
export async function fetchPieces(url: URL, options: FetchPiecesOptions): Promise<void> {
  const stall = startStallGuard(options.stallMs ?? DEFAULT_STALL_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal
  try {
    const response = await ask(url, options, signal)
    const start = startOf(response, options.fromByte ?? 0, url)
    refuseOversize(response, start, options.limitBytes)
    options.onStart?.(start)
    await readPieces(response, start, options, stall.feed)
  } catch (error) {
    if (error instanceof Failure) throw error
    if (options.signal?.aborted) throw new Failure('N05', url.pathname, { cause: error })
    if (stall.signal.aborted) throw new Failure('N04', url.pathname, { cause: error })
    throw new Failure('N01', url.pathname, { cause: error })
  } finally {
    stall.stop()
  }
}

/** Takes up a request that is on its way already, or makes one. */
async function ask(
  url: URL,
  { cache = 'default', fromByte = 0 }: FetchPiecesOptions,
  signal: AbortSignal,
): Promise<Response> {
  const early = fromByte === 0 && cache !== 'reload' ? await takeEarlyFile(url) : null
  if (early === null) return fetch(url, { signal, cache, headers: fromByte > 0 ? { range: `bytes=${fromByte}-` } : {} })
  signal.addEventListener('abort', early.abort, { once: true })
  return early.answer
}

/** First byte of the answer. @throws Failure N02, N03 for an answer that is not the file */
function startOf(response: Response, asked: number, url: URL): number {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  // 511 is a network asking for sign-in (RFC 6585 §6); most portals just send their page as 200 or by redirect.
  if (response.status === 511 || (isPage && (response.ok || response.redirected))) {
    throw new Failure('N03', url.pathname)
  }
  // The server's file is shorter than what is here, so what is here cannot be its beginning.
  if (response.status === 416) throw new Failure('P05', `416 ${url.pathname}`)
  if (!response.ok) throw new Failure('N02', `${response.status} ${url.pathname}`)
  if (response.status !== 206) return 0
  const range = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')
  if (range === null || Number(range[1]) !== asked) {
    throw new Failure('P05', `206 from elsewhere ${url.pathname}`)
  }
  return asked
}

/** Stops before the first byte when the server itself says that too much will come. */
function refuseOversize(response: Response, start: number, limitBytes: number): void {
  if (response.headers.has('content-encoding')) return // then the length is that of the coded form
  const told = Number(response.headers.get('content-length') ?? 0)
  if (start + told > limitBytes) throw new Failure('P05', `${start + told} bytes announced`)
}

async function readPieces(
  response: Response,
  start: number,
  options: FetchPiecesOptions,
  feed: (bytes: number) => void,
): Promise<void> {
  const reader = response.body?.getReader()
  if (reader === undefined) throw new Failure('N02', 'empty answer')
  let received = start
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    feed(value.byteLength)
    received += value.byteLength
    if (received > options.limitBytes) {
      await reader.cancel()
      throw new Failure('P05', `more than ${options.limitBytes} bytes`)
    }
    options.onPiece(value)
  }
}
