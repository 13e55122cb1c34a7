/** Colours: the system's choice, or the visitor's own. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Steps of type, smallest first. The three `elder` steps are 长辈版: body text of 21, 25 and 31 px. */
export const TYPE_SIZES = ['standard', 'elder', 'elder-large', 'elder-largest'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]

/** A remembered theme; anything else, and nothing, is `system`. */
export function parseTheme(raw: string | null): Theme {
  return THEMES.find(theme => theme === raw) ?? 'system'
}

/** A remembered step of type; anything else, and nothing, is `standard`. */
export function parseTypeSize(raw: string | null): TypeSize {
  return TYPE_SIZES.find(size => size === raw) ?? 'standard'
}

/** Whether 长辈版 is on: larger type, larger targets, the simpler home. */
export function isElder(size: TypeSize): boolean {
  return size !== 'standard'
}
