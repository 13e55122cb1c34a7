import type { HallRule, HoldingRule, Report, TitleRule } from './rule.ts'
import { textsOf } from './textsOf.ts'

const ID_CARD = /(?<!\d)[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/
const MOBILE = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/
const PERSON_TO_ASK = /(?:联系人|讲解员|负责人|馆长|管理员)(?:姓名)?[:：]\s*[\p{Script=Han}]{2,4}/u
const PERSONAL_MAIL = /[\w.+-]+@(?:qq|163|126|139|189|sina|gmail|outlook|hotmail|foxmail)\.\w+/i

/** Identity-card and mobile numbers, private mailboxes and named contacts do not belong in a public list (个人信息保护法). */
export const noPrivateData: HallRule = {
  id: 'no-private-data',
  why: '身份证号、手机号、私人邮箱和联系人姓名属于个人信息，不能公开',
  scope: 'hall',
  check(hall, report) {
    for (const { field, text } of textsOf(hall)) checkText(field, text, report)
  },
  exceptions: [],
}

/** As `noPrivateData`, for titles; their compilers are named in public already. */
export const noPrivateDataInTitles: TitleRule = {
  id: 'no-private-data-in-titles',
  why: noPrivateData.why,
  scope: 'title',
  check(title, report) {
    if (title.note !== null) checkText('note', title.note, report)
  },
  exceptions: [],
}

/** As `noPrivateData`, for holdings; a call number may look like a telephone number and is not asked. */
export const noPrivateDataInHoldings: HoldingRule = {
  id: 'no-private-data-in-holdings',
  why: noPrivateData.why,
  scope: 'holding',
  check(holding, report) {
    if (holding.note !== null) checkText('note', holding.note, report)
    if (holding.shelf !== null) checkText('shelf', holding.shelf, report)
  },
  exceptions: [],
}

function checkText(field: string, text: string, report: Report): void {
  if (ID_CARD.test(text)) report.error(field, '含有身份证号码，请删去')
  if (field !== 'phone' && MOBILE.test(text)) report.error(field, '含有手机号，请删去或换成办公室座机')
  if (PERSONAL_MAIL.test(text)) report.error(field, '含有私人邮箱，请删去')
  if (PERSON_TO_ASK.test(text)) report.error(field, '含有联系人姓名，请改写成单位')
}
