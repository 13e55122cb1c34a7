import type { Plugin } from 'vite'
import { publish } from './packs/publish.ts'

/** Builds the packs from the records before the app is served or bundled, and again when a record changes in dev. */
export function packsPlugin(options: { records: string; out: string }): Plugin {
  return {
    name: 'fangzhi-packs',
    configResolved(config) {
      // Vitest reads this configuration too; its tests build what they need themselves.
      if (config.mode !== 'test') publish(options)
    },
    configureServer(server) {
      server.watcher.add(options.records)
      server.watcher.on('change', file => {
        if (!file.startsWith(options.records)) return
        try {
          publish(options)
          server.ws.send({ type: 'full-reload' })
        } catch (error) {
          server.config.logger.error((error as Error).message)
        }
      })
    },
  }
}
