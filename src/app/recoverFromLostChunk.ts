import type { RouteLocationNormalized } from 'vue-router'
import { logFailure } from '../platform/log.ts'
import { readFlag, writeFlag } from '../platform/localFlag.ts'

const FLAG = 'chunk-recovered'
const ONCE_IN_MS = 60_000
/** Chromium and Firefox, Safari, and the bundler's own word for a style sheet that is gone. */
const LOST_CHUNK = /dynamically imported module|Importing a module script|Unable to preload CSS/i

/**
 * A tab that stayed open over an app update asks for a page whose file is gone. It goes there with a whole load, which
 * the new version answers; once a minute at most, so that a file that is truly missing cannot make it spin.
 */
export function recoverFromLostChunk(error: unknown, to: RouteLocationNormalized): void {
  logFailure(error, 'N02')
  const isChunk = error instanceof Error && LOST_CHUNK.test(error.message)
  const lastMs = Number(readFlag(FLAG) ?? 0)
  if (!isChunk || Date.now() - lastMs < ONCE_IN_MS) return
  if (writeFlag(FLAG, String(Date.now()))) location.assign(to.fullPath)
}
