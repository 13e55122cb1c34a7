import type { HallRule } from './rule.ts'

const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/
/** Landline with area code, without it, 400/800, and service numbers such as 12345, 110, 96 123. */
const OFFICE = /^(?:0\d{2,3}\d{7,8}|\d{7,8}|[48]00\d{7}|1\d{2,4}|1[26]\d{3}|9[56]\d{3,6})$/

/** The app calls this number for everybody, so it must not ring in a person's pocket. */
export const phoneIsOffice: HallRule = {
  id: 'phone-is-office',
  why: '电话会给所有人看到，只能是办公室座机或 12345 这类服务号码',
  scope: 'hall',
  check(hall, report) {
    if (hall.phone !== null) checkNumbers(hall.phone, 'phone', report)
    for (const fact of hall.around) if (fact.field === 'phone') checkNumbers(fact.value, 'around', report)
  },
  exceptions: [],
}

function checkNumbers(phone: string, field: string, report: Parameters<HallRule['check']>[1]): void {
  for (const number of phone.split(/[、,，;；/]/)) {
    const digits = number.replace(/(?:转|ext\.?).*$/i, '').replace(/[^\d+]/g, '')
    if (MOBILE.test(digits)) report.error(field, `${number.trim()} 是手机号：请换成办公室座机，没有就留空`)
    else if (!OFFICE.test(digits)) report.error(field, `${number.trim()} 不像电话号码，应如 028-87721234`)
    else if (/^\d{7,8}$/.test(digits)) report.warn(field, `${number.trim()} 没有区号`)
  }
}
