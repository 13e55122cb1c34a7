import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))
const gallery = readdirSync(join(src, 'app/dev'))
  .filter(name => name.endsWith('.vue'))
  .map(name => readFileSync(join(src, 'app/dev', name), 'utf8'))
  .join('\n')

/** Called, not placed. */
const CALLED: Readonly<Record<string, string>> = { VanToast: 'showToast(', VanDialog: 'showConfirmDialog(' }

const partsIn = (folder: string, ending: string) =>
  readdirSync(join(src, folder))
    .filter(name => name.endsWith(ending) && !name.endsWith('.test.ts'))
    .map(name => name.slice(0, -ending.length))

it.each([...partsIn('ui', '.vue'), ...partsIn('ui/vant', '.ts')])('the gallery shows %s', name => {
  const isShown = new RegExp(`<${name}[\\s>/]`).test(gallery) || gallery.includes(CALLED[name] ?? `<${name} `)
  expect(isShown, `${name} stands nowhere in src/app/dev`).toBe(true)
})
