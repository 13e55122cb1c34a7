import { ImportFailure } from '../importFailure.ts'

/** What of a holding each subfield of 905 says. Several codes are joined with `/`. */
export interface HoldingsMap {
  readonly callNumber: readonly string[]
  readonly shelf: readonly string[]
  readonly barcode: readonly string[]
  readonly extent: readonly string[]
  readonly copies: readonly string[]
}

/** 905 differs between library systems (CATALOG, §2); this is the commonest lay-out and every key can be set. */
export const DEFAULT_HOLDINGS_MAP: HoldingsMap = {
  callNumber: ['d', 'e'],
  shelf: ['c'],
  barcode: ['b'],
  extent: ['v'],
  copies: [],
}

const KEYS: Readonly<Record<string, keyof HoldingsMap>> = {
  索书号: 'callNumber',
  架位: 'shelf',
  登录号: 'barcode',
  卷册: 'extent',
  复本数: 'copies',
  call: 'callNumber',
  shelf: 'shelf',
  barcode: 'barcode',
  extent: 'extent',
  copies: 'copies',
}

/**
 * Reads `索书号=d/e,架位=c,登录号=b,卷册=v`; what is not mentioned keeps its default.
 * @throws ImportFailure
 */
export function parseHoldingsMap(text: string): HoldingsMap {
  const map = { ...DEFAULT_HOLDINGS_MAP }
  for (const part of text.split(/[,，]/).filter(piece => piece.trim() !== '')) {
    const [name = '', codes = ''] = part.split('=').map(piece => piece.trim())
    const key = KEYS[name]
    const list = codes.split('/').map(code => code.replace(/^[$@‡]/, ''))
    if (key === undefined || list.some(code => !/^[\da-z]$/.test(code))) {
      throw new ImportFailure(`--map-905 的“${part}”读不懂`, '应如 索书号=d/e，架位=c，登录号=b，卷册=v')
    }
    map[key] = list
  }
  return map
}
