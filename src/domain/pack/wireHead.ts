import { Failure } from '../failure.ts'
import { PACK_FORMAT } from './manifest.ts'

/**
 * Reads a pack with `read`, giving every fault a pack's code.
 * @throws Failure P04 for a newer format, P03 naming the kind for anything unsound
 */
export function readWire<T>(raw: unknown, kind: string, read: () => T): T {
  const version = (raw as { formatVersion?: unknown } | null)?.formatVersion
  if (typeof version === 'number' && version > PACK_FORMAT) throw new Failure('P04', `formatVersion ${version}`)
  try {
    return read()
  } catch (error) {
    throw new Failure('P03', `${kind}: ${(error as Error).message}`, { cause: error })
  }
}
