import { parseMapConfig, type ParsedMapConfig } from '../../domain/map/mapConfig.ts'
import { absoluteUrl } from '../../platform/baseUrl.ts'
import { readFlag, writeFlag } from '../../platform/localFlag.ts'
import { logFailure } from '../../platform/log.ts'
import { fetchBytes } from '../../storage/fetchBytes.ts'

const LIMIT_BYTES = 64 * 1024
/** The last settings that arrived, for visits without a network. */
const FLAG = 'map-config'

function parseText(text: string): ParsedMapConfig {
  try {
    return parseMapConfig(JSON.parse(text))
  } catch {
    return parseMapConfig(null)
  }
}

/** The operator's map settings: from the network, else the last that arrived, else none. Never throws. */
export async function loadMapConfig(): Promise<ParsedMapConfig> {
  try {
    const url = new URL(absoluteUrl('config.json'))
    const text = new TextDecoder().decode(await fetchBytes(url, { limitBytes: LIMIT_BYTES, cache: 'no-cache' }))
    const parsed = parseText(text)
    if (parsed.problems.length === 0) writeFlag(FLAG, text)
    return parsed
  } catch (error) {
    logFailure(error, 'N01')
    return parseText(readFlag(FLAG) ?? '{}')
  }
}
