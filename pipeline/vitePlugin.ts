import type { Plugin } from 'vite'
import { PHOTO_CACHE, publish } from './packs/publish.ts'
import { convertPhotos } from './photos/convertPhotos.ts'

/** Builds the packs from the records before the app is served or bundled, and again when a record changes in dev. */
export function packsPlugin(options: { records: string; out: string }): Plugin {
  const build = async () => {
    await convertPhotos(options.records, PHOTO_CACHE)
    publish(options)
  }
  return {
    name: 'fangzhi-packs',
    async configResolved(config) {
      // Vitest reads this configuration too; its tests build what they need themselves.
      if (config.mode !== 'test') await build()
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
