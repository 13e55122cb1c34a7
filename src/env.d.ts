/** Set by `vite.config.ts` from package.json. */
declare const __APP_VERSION__: string

/** Made by `pipeline/vitePlugin.ts`: the publisher's public keys, built into the app and not served beside the data. */
declare module 'virtual:fangzhi-trust' {
  import type { TrustedKey } from './domain/pack/manifestSignature.ts'

  export const TRUSTED_KEYS: readonly TrustedKey[]
}
