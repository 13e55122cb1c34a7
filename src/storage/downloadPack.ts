import { Failure } from '../domain/failure.ts'
import type { PackEntry } from '../domain/pack/manifest.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { fetchBytes, type FetchBytesOptions } from './fetchBytes.ts'
import { sha256Hex } from './sha256.ts'

/**
 * Fetches one pack and proves it is the published one.
 * @throws Failure N01–N05 for the network, P05 for a wrong length, P02 for a wrong hash
 */
export async function downloadPack(
  entry: PackEntry,
  options: Pick<FetchBytesOptions, 'signal' | 'onProgress'> = {},
): Promise<ArrayBuffer> {
  const body = await fetchBytes(new URL(entry.url, packsUrl()), { ...options, limitBytes: entry.sizeBytes })
  if (body.byteLength !== entry.sizeBytes) throw new Failure('P05', `${entry.id}: ${body.byteLength} bytes`)
  if ((await sha256Hex(body)) !== entry.sha256) throw new Failure('P02', entry.id)
  return body
}
