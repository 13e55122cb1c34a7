/** Why a text was not even parsed as JSON. */
export type JsonRefusal = 'too-large' | 'too-deep' | 'not-json'

/** The parsed value, or why there is none. */
export type BoundedJson =
  { readonly isRead: true; readonly value: unknown } | { readonly isRead: false; readonly why: JsonRefusal }

/** Bounds of a file from outside. */
export interface JsonLimits {
  /** UTF-16 units of the text. */
  readonly length: number
  /** Nested arrays and objects. */
  readonly depth: number
}

/** Parses JSON of unknown origin within bounds; brackets are counted before anything is built. Never throws. */
export function parseBoundedJson(text: string, limits: JsonLimits): BoundedJson {
  if (text.length > limits.length) return { isRead: false, why: 'too-large' }
  if (nestingOf(text, limits.depth) > limits.depth) return { isRead: false, why: 'too-deep' }
  try {
    return { isRead: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return { isRead: false, why: 'not-json' }
  }
}

/** Deepest nesting outside strings; stops counting just past `limit`. */
function nestingOf(text: string, limit: number): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let at = 0; at < text.length && deepest <= limit; at += 1) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
