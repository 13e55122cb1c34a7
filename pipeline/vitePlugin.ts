import type { Plugin } from 'vite'
import { todayInChina } from './cli/todayInChina.ts'
import { PHOTO_CACHE, publishInParallel } from './packs/publish.ts'
import { publisherKey, trustedKeys } from './packs/signKey.ts'
import { convertPhotos } from './photos/convertPhotos.ts'
import type { Finding } from './rules/finding.ts'
import { printFindings } from './rules/printFindings.ts'

const TRUST_MODULE = 'virtual:fangzhi-trust'

/**
 * Checks the records by the rules and builds the packs from them before the app is served or bundled, and again when a record changes in dev. The
 * public key goes into the app's own code: were it served beside the packs, whoever swaps the one could swap the other.
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
      server.watcher.add(options.records)
      server.watcher.on('change', file => {
        if (!file.startsWith(options.records)) return
        build().then(
          () => server.ws.send({ type: 'full-reload' }),
          (error: unknown) => server.config.logger.error((error as Error).message),
        )
      })
    },
  }
}
