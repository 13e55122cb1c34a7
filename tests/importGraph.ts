import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DOMAIN_PACKAGES, LAYERS, layerOf, mayImport } from './layers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One import statement that breaks the layer rule. */
export interface Violation {
  readonly file: string
  readonly imports: string
  readonly why: string
}

/** Source files of every layer, relative to the project's root; tests are no layer's code. */
export function sourceFiles(): string[] {
  return ['src', 'pipeline']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(name => /\.(ts|vue)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
}

/** What a file imports: static imports, re-exports, dynamic imports and worker addresses. */
export function importsOf(text: string): string[] {
  const patterns = [
    /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /new URL\(\s*['"](\.[^'"]+\.ts)['"]/g,
  ]
  return patterns.flatMap(pattern => Array.from(text.matchAll(pattern), match => match[1] ?? ''))
}

/** Checks one file's imports against the layer rule. */
export function violationsIn(file: string, text: string): Violation[] {
  const layer = layerOf(file)
  if (layer === null) return []
  return importsOf(text).flatMap(imports => {
    const why = imports.startsWith('.') ? whyNotPath(file, imports) : whyNotPackage(layer.folder, imports)
    return why === null ? [] : [{ file, imports, why }]
  })
}

/** Every violation in the tree as it stands. */
export function allViolations(): Violation[] {
  return sourceFiles().flatMap(file => violationsIn(file, readFileSync(join(root, file), 'utf8')))
}

function whyNotPath(file: string, imports: string): string | null {
  const from = layerOf(file)
  const target = relative(root, join(root, dirname(file), imports))
  const to = layerOf(target)
  if (from === null || to === null) return to === null && !target.endsWith('.json') ? 'outside every layer' : null
  return mayImport(from, to) ? null : `${from.folder} may not import ${to.folder}`
}

function whyNotPackage(folder: string, imports: string): string | null {
  const name = imports.startsWith('@') ? imports.split('/', 2).join('/') : (imports.split('/')[0] ?? imports)
  if (folder === 'src/domain' && !DOMAIN_PACKAGES.includes(name)) return `the domain may not import ${name}`
  const owner = LAYERS.find(layer => layer.owns.includes(name))
  const isForeign = owner !== undefined && owner.folder !== folder && folder.startsWith('src/')
  return isForeign ? `${name} belongs to ${owner.folder}` : null
}
