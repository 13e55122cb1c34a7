import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import vue from '@vitejs/plugin-vue'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Bundles the measuring page as the app is bundled, and serves it with the given data files. */
export async function servePage(
  data: ReadonlyMap<string, string>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = join(root, '.cache/bench-search')
  await build({
    configFile: false,
    root: join(root, 'tests/bench/pages/search'),
    logLevel: 'warn',
    plugins: [vue()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const text = data.get(path)
    if (text !== undefined) return response.end(text)
    try {
      const file = path === '/' ? '/index.html' : path
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(join(outDir, file)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port')
  return {
    url: `http://localhost:${address.port}/`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
