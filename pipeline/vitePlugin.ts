import type { Plugin } from 'vite'

/** Builds the packs from the records before the app is served or bundled. */
export function packsPlugin(options: { records: string; out: string }): Plugin {
  return { name: `fangzhi-packs:${options.out}` }
}
