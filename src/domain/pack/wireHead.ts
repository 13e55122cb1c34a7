import * as v from 'valibot'
import { Failure } from '../failure.ts'
import { PACK_FORMAT } from './manifest.ts'

/**
 * Reads a pack with `read`, giving every fault a pack's code.
 * @throws Failure P04 for a newer format, P03 naming the kind, and the place where known, for anything unsound
 */
export function readWire<T>(raw: unknown, kind: string, read: () => T): T {
  const version = (raw as { formatVersion?: unknown } | null)?.formatVersion
  if (typeof version === 'number' && version > PACK_FORMAT) throw new Failure('P04', `formatVersion ${version}`)
  try {
    return read()
  } catch (error) {
    throw new Failure('P03', `${kind}: ${describe(error)}`, { cause: error })
  }
}

/** Place and message of a schema's first complaint; the message of any other error. */
function describe(error: unknown): string {
  const { message } = error as Error
  if (!(error instanceof v.ValiError)) return message
  const place = v.getDotPath(error.issues[0])
  return place === null ? message : `${place}: ${message}`
}
