/**
 * Prints the app's first page, drawn from the packs of a build. A process of its own, started by `firstPagePlugin.ts`:
 * what a browser has and Node has not is made up here, and nobody else's code shall take Node for a browser.
 * Arguments: the project's root, the folder of the packs.
 */
import vue from '@vitejs/plugin-vue'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { findPack, parseManifest } from '../../src/domain/pack/manifest.ts'

const [root = '', packs = ''] = process.argv.slice(2)

const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  define: { __APP_VERSION__: '""' },
  plugins: [vue()],
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  // Its parts import style sheets, which Node cannot.
  ssr: { noExternal: ['vant', /^@vant\//] },
})
// Loaded before there is a window: a component kit that finds none leaves the browser alone.
const { renderFirstPage } = await server.ssrLoadModule('/src/app/renderFirstPage.ts')
inventPage()
const page: string = await renderFirstPage(readCore())
// No comment and no style crosses: the former are marks of the framework, the latter are forbidden by the page's policy.
const markup = page.replace(/<!--.*?-->/gs, '').replace(/ style="[^"]*"/g, '')
process.stdout.write(markup, () => process.exit()) // the page's clocks would run on

function readCore(): unknown {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(packs, name), 'utf8'))
  const core = findPack(parseManifest(read('manifest.json')), 'core')
  if (core === null) throw new Error(`${packs} has no core pack`)
  return read(core.url)
}

/** A small window that says nothing about its visitor: no flag kept, no database, Chinese wanted. */
function inventPage(): void {
  const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined }
  const page = {
    navigator: { userAgent: '', languages: ['zh-CN'], onLine: true, maxTouchPoints: 0 },
    location: new URL('http://localhost/'),
    document: { ...quiet, visibilityState: 'visible', documentElement: { dataset: {} } },
    window: { ...quiet, innerHeight: 0, matchMedia: () => ({ ...quiet, matches: false }) },
  }
  for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value })
}
