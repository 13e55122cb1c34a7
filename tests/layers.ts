/**
 * The layer rule of the project, once. ESLint builds its zones from it and `architecture.test.ts` walks the
 * import graph with it, so a new feature folder is guarded from the moment it exists.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A top-level room of the code and what it may import from the other rooms. */
export interface Layer {
  /** Folder relative to the project's root. */
  readonly folder: string
  /** Folders this one may import from, besides itself. */
  readonly mayImport: readonly string[]
  /** npm packages that only this layer may import. */
  readonly owns: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

const featureNames = readdirSync(`${root}src/features`, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()

const below = ['src/domain', 'src/platform', 'src/storage', 'src/ui']

/** Every layer, lowest first. */
export const LAYERS: readonly Layer[] = [
  { folder: 'src/domain', mayImport: [], owns: [] },
  { folder: 'src/platform', mayImport: ['src/domain'], owns: [] },
  { folder: 'src/storage', mayImport: ['src/domain', 'src/platform'], owns: ['dexie'] },
  { folder: 'src/ui', mayImport: ['src/domain'], owns: [] },
  ...featureNames.map(name => ({
    folder: `src/features/${name}`,
    mayImport: below,
    owns: name === 'map' ? ['leaflet', 'supercluster'] : [],
  })),
  { folder: 'src/app', mayImport: [...below, 'src/features'], owns: ['workbox-window'] },
  {
    folder: 'src/sw',
    mayImport: ['src/domain'],
    owns: ['workbox-precaching', 'workbox-routing', 'workbox-strategies', 'workbox-core'],
  },
  { folder: 'pipeline', mayImport: ['src/domain'], owns: [] },
]

/** Packages the pure domain may import; anything else there is an error. */
export const DOMAIN_PACKAGES: readonly string[] = ['valibot', 'gcoord', 'chinese-days']

/** The layer a file belongs to, or null for files outside every layer (tests, configuration). */
export function layerOf(file: string): Layer | null {
  return LAYERS.find(layer => file === layer.folder || file.startsWith(`${layer.folder}/`)) ?? null
}

/** True when a file of layer `from` may import a file of layer `to`. */
export function mayImport(from: Layer, to: Layer): boolean {
  if (from.folder === to.folder) return true
  return from.mayImport.some(folder => to.folder === folder || to.folder.startsWith(`${folder}/`))
}
