import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'

/** A web server started by a test. */
export interface RunningServer {
  /** Address without a trailing slash, on localhost: a secure context. */
  readonly url: string
  stop(): Promise<void>
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Starts a program in the foreground and waits until it listens. @throws Error with what it said when it ends instead */
export async function startServer(
  program: string,
  args: readonly string[],
  { port, env = {} }: { port: number; env?: Readonly<Record<string, string>> },
): Promise<RunningServer> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`${program} ended with ${code}:\n${said}`)))
  })
  ended.catch(() => undefined) // ending is what stop() asks for
  await Promise.race([ended, untilListening(port)])
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise(resolve => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

async function untilListening(port: number): Promise<void> {
  const isOpen = () =>
    new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
  while (!(await isOpen())) await new Promise(resolve => setTimeout(resolve, 50))
}
