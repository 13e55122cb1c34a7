import { parseOfflineChoice, type OfflineChoice } from '../domain/pack/offlineChoice.ts'
import { readFlag, writeFlag } from '../platform/localFlag.ts'

const FLAG = 'offline-choice'

/** What the visitor decided about offline data; kept outside the cache, so it outlives a clearing of it. */
export function readOfflineChoice(): OfflineChoice {
  return parseOfflineChoice(readFlag(FLAG))
}

export function saveOfflineChoice(choice: OfflineChoice): void {
  writeFlag(FLAG, JSON.stringify(choice))
}
