import { textsOf, type FieldText } from './textsOf.ts'
import type { HallRule } from './rule.ts'

/** Longest texts the screens were drawn for, in characters. A name must fit two lines of a phone in large type. */
const LIMITS: Readonly<Partial<Record<FieldText['field'], number>>> = {
  name: 40,
  township: 20,
  village: 20,
  address: 80,
  hours: 200,
  phone: 60,
  admission: 60,
  booking: 200,
  summary: 500,
  highlights: 100,
  formerNames: 40,
  arrival: 200,
  exhibits: 300,
}
const OTHERWISE = 1_000

export const textLengths: HallRule = {
  id: 'text-lengths',
  why: '太长的文字在手机上看不完，多半是填错了栏',
  scope: 'hall',
  check(hall, report) {
    for (const { field, text } of textsOf(hall)) {
      const limit = LIMITS[field] ?? OTHERWISE
      const length = [...text].length
      if (length > limit) report.error(field, `有 ${length} 个字，最多 ${limit} 个`)
    }
    if ([...hall.name].length < 3) report.error('name', `“${hall.name}”太短，不像馆的全称`)
  },
  exceptions: [],
}
