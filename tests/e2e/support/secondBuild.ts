import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HASHED = /^(.+)-([\w-]{8})\.(js|css)$/
const TEXT = /\.(js|css|html|json)$/

/** The same app as another build: every hashed file has another name, and the page says which build it is. */
export function makeSecondBuild(folder: string): void {
  cpSync('dist', folder, { recursive: true })
  const assets = join(folder, 'assets')
  const renamed = readdirSync(assets)
    .filter(name => HASHED.test(name))
    // The hash turned round: still one of its own for chunks that share a name.
    .map(
      name =>
        [name, name.replace(HASHED, (_, stem, hash, end) => `${stem}-${[...hash].reverse().join('')}.${end}`)] as const,
    )
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to))
  for (const path of [...readdirSync(assets).map(name => join('assets', name)), 'index.html', 'sw.js']) {
    if (!TEXT.test(path)) continue
    let text = readFileSync(join(folder, path), 'utf8')
    for (const [from, to] of renamed) text = text.replaceAll(from, to)
    writeFileSync(join(folder, path), text)
  }
  renewPage(folder, 'second')
}

/** Files that differ in the page alone, which says so. */
export function renewPage(folder: string, name = 'renewed'): void {
  if (!existsSync(folder)) cpSync('dist', folder, { recursive: true })
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  edit('index.html', text => text.replace('<html', `<html data-build="${name}"`))
  edit('sw.js', text => text.replace(/("revision":")[0-9a-f]{32}(","url":"index\.html")/, `$1${name}$2`))
}
