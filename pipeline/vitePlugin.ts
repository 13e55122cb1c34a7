import type { Plugin } from 'vite'
import { todayInChina } from './cli/todayInChina.ts'
import { PHOTO_CACHE, publishInParallel } from './packs/publish.ts'
import { publisherKey, trustedKeys } from './packs/signKey.ts'
import { convertPhotos } from './photos/convertPhotos.ts'
import type { Finding } from './rules/finding.ts'
import { printFindings } from './rules/printFindings.ts'

const TRUST_MODULE = 'virtual:fangzhi-trust'

/**
 * Checks the records by the rules and builds the packs from them before the app is served or bundled, and again when a
 * record changes in dev; a fault is then shown in the page, too. The public key goes into the app's own code: were it served beside the packs, whoever swaps the one could swap the other.
 */
export function packsPlugin(options: { records: string; out: string; keys: string }): Plugin {
  let isTest = false
  const withKey = () => ({ ...options, key: publisherKey({ folder: options.keys }) })
  const build = async () => {
    await convertPhotos(options.records, PHOTO_CACHE)
    const check = {
      today: todayInChina(),
      onWarnings: (warnings: readonly Finding[]) => printFindings('记录里的提醒，不影响发布', warnings),
    }
    await publishInParallel({ ...withKey(), check })
  }
  return {
    name: 'fangzhi-packs',
    async configResolved(config) {
      // Vitest reads this configuration too; its tests build what they need themselves.
      isTest = config.mode === 'test'
      if (!isTest) await build()
    },
    resolveId: id => (id === TRUST_MODULE ? `\0${TRUST_MODULE}` : undefined),
    load(id) {
      if (id !== `\0${TRUST_MODULE}`) return undefined
      return `export const TRUSTED_KEYS = ${JSON.stringify(isTest ? [] : trustedKeys(withKey().key))}`
    },
    configureServer(server) {
      // One build at a time: two would write into one folder. What is saved meanwhile is built once more after it.
      let running: Promise<void> | null = null
      let isStale = false
      const rebuild = async (): Promise<void> => {
        do {
          isStale = false
          try {
            await build()
            if (!isStale) server.ws.send({ type: 'full-reload' })
          } catch (error) {
            const { message } = error as Error
            server.config.logger.error(message)
            server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'fangzhi-packs' } })
          }
        } while (isStale)
        running = null
      }
      server.watcher.add(options.records)
      for (const event of ['change', 'add', 'unlink'] as const) {
        server.watcher.on(event, file => {
          if (!file.startsWith(options.records)) return
          isStale = true
          running ??= rebuild()
        })
      }
    },
  }
}
