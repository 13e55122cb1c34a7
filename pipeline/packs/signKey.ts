import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TrustedKey } from '../../src/domain/pack/manifestSignature.ts'
import type { PublisherKey } from './sign.ts'

/**
 * The key to sign with: `file`, else the PEM file `FANGZHI_KEY` names, else a pair made once on this machine, which the
 * app will call a development signature.
 * @param folder - where the development pair lies (git-ignored)
 * @throws Error when a named file holds no P-256 private key
 */
export function publisherKey(options: { readonly file?: string | null; readonly folder: string }): PublisherKey {
  const file = options.file ?? process.env['FANGZHI_KEY'] ?? null
  return file === null ? developmentKey(options.folder) : toPublisherKey(readPrivateKey(file), false)
}

/**
 * Keys the app shall trust: the one that signs, and those of `FANGZHI_TRUST` (PEM files of public keys, separated by
 * commas), so that a new key can be introduced before the old one retires.
 */
export function trustedKeys(key: PublisherKey): readonly TrustedKey[] {
  const more = (process.env['FANGZHI_TRUST'] ?? '').split(',').filter(file => file !== '')
  return [
    { keyId: key.keyId, spki: key.spki, isDevelopment: key.isDevelopment },
    ...more.map(file => ({ ...toPublic(createPublicKey(readFileSync(file))), isDevelopment: false })),
  ]
}

function developmentKey(folder: string): PublisherKey {
  const file = join(folder, 'development.pem')
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  return toPublisherKey(readPrivateKey(file), true)
}

function readPrivateKey(file: string): KeyObject {
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error(`${file} holds no P-256 private key`)
  return key
}

function toPublisherKey(privateKey: KeyObject, isDevelopment: boolean): PublisherKey {
  return { privateKey, ...toPublic(createPublicKey(privateKey)), isDevelopment }
}

function toPublic(key: KeyObject): { readonly keyId: string; readonly spki: string } {
  const der = key.export({ type: 'spki', format: 'der' })
  return { keyId: createHash('sha256').update(der).digest('hex').slice(0, 16), spki: der.toString('base64') }
}
