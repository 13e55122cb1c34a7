import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordFiles } from '../pipeline/traditional/wordFiles.ts'

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = wordFiles(src)
const idsOf = (text: string) =>
  [...text.matchAll(/defineMessages(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(match => match[1] ?? '')

/** The shape of a translation: keys down to the texts, in a fixed order. */
function shapeOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at]
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, `${at}/${key}`))
    .sort()
}

/** Code that shows words, so may not spell them out; each exception says why, and has to be needed still. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'features/catalog/visitDays.ts': 'part of a message to the staff, which is Chinese in every language',
  'features/packs/diagnostics.ts': 'part of a text for the office, which is Chinese in every language',
  'platform/openedFiles.ts': 'the name of a kind of file',
  'features/packs/FileSharePanel.vue': 'the name of a file, the same for everybody',
  'ui/kindSeals.ts': 'the characters cut into the seals',
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '')

function spelledOut(): string[] {
  const tables = new Set(files.map(({ file }) => file))
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /^(?:app|features|ui|platform)\/.*\.(?:vue|ts)$/.test(name))
    .filter(name => !/\.(?:test|en)\.ts$|^app\/dev\//.test(name) && !tables.has(join(src, name)))
    .filter(name => /\p{Script=Han}/u.test(withoutComments(readFileSync(join(src, name), 'utf8'))))
}

describe('the code of the screens', () => {
  it('spells no Chinese out: words belong in a table (copy.ts)', () =>
    expect(spelledOut().sort()).toEqual(Object.keys(EXCEPTIONS).sort()))
})

describe('every table of words', () => {
  it('has an id of its own', () => {
    const ids = files.flatMap(({ text }) => idsOf(text))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it.each(files.map(({ file, text }) => [file.slice(src.length + 1), file, text] as const))(
    '%s has an English twin with the same keys',
    async (name, file, text) => {
      const twin = file.replace(/\.ts$/, '.en.ts')
      if (!existsSync(twin)) throw new Error(`${name}: write its English twin, ${name.replace(/\.ts$/, '.en.ts')}`)
      const source = Object.values((await import(file)) as Record<string, object>)
      const english = ((await import(twin)) as { default: Record<string, object> }).default
      expect(Object.keys(english).sort()).toEqual(idsOf(text).sort())
      const tables = source.map(table => shapeOf(table).join())
      for (const [id, words] of Object.entries(english))
        expect(tables, `${id} has the keys of its source`).toContain(shapeOf(words).join())
    },
  )

  it('is written in English that has no Chinese in it but examples and names', () => {
    const allowed =
      /“[^”]*”|\([\p{Script=Han}、]+\)|'(?:e\.g\.|Initials|Write the name|Try leaving)[^']*'|访志 Fangzhi/gu
    const found = files.flatMap(({ file }) => {
      const twin = file.replace(/\.ts$/, '.en.ts')
      const text = existsSync(twin) ? readFileSync(twin, 'utf8').replaceAll(allowed, '') : ''
      return text.match(/\p{Script=Han}+/gu) ?? []
    })
    expect(found).toEqual([])
  })
})
