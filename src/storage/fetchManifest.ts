import { Failure } from '../domain/failure.ts'
import { parseManifest, type Manifest } from '../domain/pack/manifest.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { fetchBytes } from './fetchBytes.ts'

const MANIFEST_LIMIT_BYTES = 4_000_000

/**
 * Fetches what the publisher offers right now; never from a cache.
 * @throws Failure N01–N05 for the network, P01 or P04 for the content
 */
export async function fetchManifest(signal?: AbortSignal): Promise<Manifest> {
  const bytes = await fetchBytes(new URL('manifest.json', packsUrl()), {
    cache: 'no-cache',
    limitBytes: MANIFEST_LIMIT_BYTES,
    ...(signal && { signal }),
  })
  return parseManifest(decodeJson(bytes, 'P01'))
}

/** Decodes UTF-8 JSON. @throws Failure with the given code */
export function decodeJson(bytes: ArrayBuffer, code: 'P01' | 'P03'): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new Failure(code, 'not JSON', { cause: error })
  }
}
