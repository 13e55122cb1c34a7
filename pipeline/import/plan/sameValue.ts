import { foldPhone } from '../values/parsePhone.ts'
import { tidyText } from '../values/tidyText.ts'

/** Whether two values of a field say the same: invisible characters, blanks and a phone's hyphens aside. */
export function sameValue(field: string, a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    return field === 'phone' ? foldPhone(a) === foldPhone(b) : comparable(a) === comparable(b)
  }
  return stable(a) === stable(b)
}

const comparable = (text: string): string => tidyText(text).replace(/\s/g, '')

/** JSON with sorted keys, so that key order is no difference. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return comparable(part)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** null, an empty list, or three unanswered questions: nothing is known. */
export function isUnknown(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(part => part === null)
}
