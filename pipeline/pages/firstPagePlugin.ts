import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin, ResolvedConfig } from 'vite'

const PLACE = '<div class="fz-first-page"></div>'
const MOST_BYTES = 64 * 1_024 * 1_024

/**
 * Puts the first page, as the app would draw it, into the built `index.html`: a slow line and a slow phone show the
 * list before the app has come. `public/early.js` decides whether it is shown, and the app takes its place.
 */
export function firstPagePlugin(): Plugin {
  let config: ResolvedConfig | null = null
  return {
    name: 'fangzhi-first-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (config === null || config.mode === 'test') return html
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`)
        const markup = await renderFirstPage(config.root, join(config.publicDir, 'packs'))
        const page = markup.replaceAll('href="/', `href="${config.base}`)
        return html.replace(PLACE, () => PLACE.replace('></', `>${page}</`))
      },
    },
  }
}

async function renderFirstPage(root: string, packs: string): Promise<string> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
  const script = fileURLToPath(new URL('./renderFirstPage.ts', import.meta.url))
  const args = ['--import', tsx.href, script, root, packs]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_BYTES })
  return stdout
}
