import vue from '@vitejs/plugin-vue'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { listening, type Listening } from '../../support/listening.ts'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
/** A cross-origin isolated page may read the clock to 5 µs; else times come in steps of 0.1 ms. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Bundles a measuring page of this folder as the app is bundled, and serves it.
 * @param data - texts it may ask for, by path
 */
export async function servePage(
  name: 'install' | 'map' | 'search',
  data: ReadonlyMap<string, string> = new Map(),
): Promise<Listening> {
  const outDir = local(`../../../.cache/bench-${name}`)
  await build({
    configFile: false,
    root: local(name),
    logLevel: 'warn',
    plugins: [vue()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  return listening((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(outDir, path === '/' ? 'index.html' : path)
    const body = data.get(path) ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null)
    if (body === null) return void response.writeHead(404).end()
    response.writeHead(200, { ...ISOLATED, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(body)
  })
}
