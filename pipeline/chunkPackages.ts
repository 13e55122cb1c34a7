import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Writes which npm packages each built file holds (`{ "assets/x.js": ["dexie"] }`), for the size gate: it fails when a
 * package that must load later is part of the first bytes.
 */
export function chunkPackagesPlugin(file: string): Plugin {
  return {
    name: 'fangzhi-chunk-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const packages = Object.values(bundle).flatMap(chunk =>
        chunk.type === 'chunk' ? [[chunk.fileName, packagesOf(Object.keys(chunk.modules))] as const] : [],
      )
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(Object.fromEntries(packages), null, 2))
    },
  }
}

function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(id => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
  return [...new Set(names)].sort()
}
