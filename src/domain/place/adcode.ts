import * as v from 'valibot'
import type { Brand } from '../brand.ts'

/** Six-digit division code of GB/T 2260, such as `510117` (郫都区). */
export type Adcode = Brand<'Adcode'>

/** True for six digits; says nothing about whether the division exists. */
export function isAdcode(text: string): text is Adcode {
  return /^\d{6}$/.test(text)
}

export const adcodeSchema = v.pipe(
  v.string('应为六位行政区划代码'),
  v.check(isAdcode, '应为六位行政区划代码,如 510117'),
  v.transform(code => code as Adcode),
)

/** `510117` → `510100`; a province code stays itself. */
export function prefectureOf(code: Adcode): Adcode {
  return `${code.slice(0, 4)}00` as Adcode
}

/** `510117` → `510000`. */
export function provinceOf(code: Adcode): Adcode {
  return `${code.slice(0, 2)}0000` as Adcode
}

/** `province`, `prefecture` or `county`, read from the trailing zeros. */
export function levelOf(code: Adcode): 'province' | 'prefecture' | 'county' {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}
