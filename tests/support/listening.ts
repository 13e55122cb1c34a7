import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of a test on a free port. */
export interface Listening {
  /** Address without a trailing slash, on localhost: a secure context in every engine. */
  readonly url: string
  /** Hangs up on everybody and frees the port. */
  stop(): Promise<void>
}

/** Listens on this machine only. */
export async function listening(answer: RequestListener): Promise<Listening> {
  const server: Server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
