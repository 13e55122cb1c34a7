import { foldLabel } from '../values/tidyText.ts'

/** Endings that offices use for one and the same kind of hall; each is folded to the first of its group. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:村|社区)?(?:历史|史|情|史情)(?:陈列|展览|展示|博物|文化)?(?:馆|室|厅)$/, '史馆'],
  [/(?:地方志|方志|史志|地情)(?:文献)?(?:陈列|展览|展示)?(?:馆|室)$/, '方志馆'],
  [/(?:地方志|方志|史志|地情)(?:文献|资料)?(?:阅览|阅读)(?:室|角|中心)$/, '阅览室'],
]

/** Equal for the same spelling: width, blanks, case and brackets aside. */
export function exactKey(name: string): string {
  return foldLabel(name).replace(/[()[\]【】“”"'·]/g, '')
}

/**
 * Equal for names that probably mean one hall: 战旗村史馆, 战旗村村史馆, 战旗村历史馆, and with the place's name in
 * front of it or not. Only good for proposing.
 * @param placeNames - names of the hall's own divisions, longest first
 */
export function nearKey(name: string, placeNames: readonly string[]): string {
  let key = exactKey(name)
  for (const place of placeNames) {
    const folded = exactKey(place)
    if (key.startsWith(folded) && key.length - folded.length >= 3) key = key.slice(folded.length)
  }
  for (const [pattern, ending] of ENDINGS) {
    if (!pattern.test(key)) continue
    key = key.replace(pattern, '').replace(/(?:村|社区)$/, '') + ending
    break
  }
  return key
}
