import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The receiver of `deploy/feedback` as an operator would run it: its own process, its own folder. */
export interface FeedbackReceiver {
  readonly url: string
  /** Every report it has kept. */
  readonly kept: () => readonly { readonly id: string; readonly words: string; readonly replaces: string | null }[]
  readonly folder: string
  readonly stop: () => void
}

/** Starts a receiver on a free port. */
export async function startReceiver(options: { origin?: string; perMinute?: number } = {}): Promise<FeedbackReceiver> {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhi-feedback-'))
  const args = ['--port', '0', '--dir', folder]
  if (options.origin !== undefined) args.push('--origin', options.origin)
  if (options.perMinute !== undefined) args.push('--per-minute', String(options.perMinute))
  const child = spawn('node', ['deploy/feedback/receiver.mjs', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', line => resolve(line.replace('listening on ', '')))
    child.once('exit', code => reject(new Error(`the receiver ended with ${code}`)))
  })
  return {
    url,
    folder,
    kept: () =>
      readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .map(
          name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReturnType<FeedbackReceiver['kept']>[number],
        ),
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
