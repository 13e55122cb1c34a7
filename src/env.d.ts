/** Set by `vite.config.ts` from package.json. */
declare const __APP_VERSION__: string

/** Made by `pipeline/vitePlugin.ts`: the publisher's public keys, built into the app and not served beside the data. */
declare module 'virtual:fangzhi-trust' {
  import type { TrustedKey } from './domain/pack/manifestSignature.ts'

  export const TRUSTED_KEYS: readonly TrustedKey[]
}

/** Made by `pipeline/traditional/vitePlugin.ts`: every table of words in 繁體, by id. */
declare module 'virtual:fangzhi-traditional' {
  const tables: Readonly<Record<string, object>>
  export default tables
}

/** Made by the same plugin: OpenCC's dictionary groups, only the phrases that change something. */
declare module 'virtual:fangzhi-traditional-dictionary' {
  const groups: readonly (readonly string[])[]
  export default groups
}
