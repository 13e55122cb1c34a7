import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { writeTwins } from '../packs/writeTwins.ts'
import { writeSite } from './writeSite.ts'

/**
 * After a production build: hall pages, 404.html and sitemap in the output folder, and compressed twins beside every
 * file whose name carries a hash. The site's address comes from FANGZHI_BASE_URL, such as `https://example.org/`.
 */
export function pagesPlugin(): Plugin {
  let config: ResolvedConfig | null = null
  return {
    name: 'fangzhi-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (config === null || config.mode === 'test') return
        const site = resolve(config.root, config.build.outDir)
        const baseUrl = process.env['FANGZHI_BASE_URL'] ?? null
        const { hallCount } = writeSite({ site, packs: join(site, 'packs'), baseUrl })
        await writeTwins(join(site, 'packs'))
        await writeTwins(join(site, config.build.assetsDir))
        config.logger.info(`${hallCount} hall pages`)
      },
    },
  }
}
