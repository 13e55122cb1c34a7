import type { HallRecord } from '../hall/hall.ts'
import type { Report } from './report.ts'
import type { ReportField } from './reportField.ts'

/** A small question to someone standing there. `position` is answered with the phone's position, on purpose. */
export interface Question {
  readonly field: ReportField
  readonly answer: 'words' | 'yes-no' | 'position'
  readonly text: string
}

/** In the order of use to the next visitor. Digital halls have no door, so most questions make no sense there. */
const QUESTIONS: readonly (Question & { readonly isMissing: (hall: HallRecord) => boolean })[] = [
  {
    field: 'hours',
    answer: 'words',
    text: '门口写的开放时间是什么？',
    isMissing: hall => hall.hours === null,
  },
  {
    field: 'phone',
    answer: 'words',
    text: '门口或村委会公布的办公电话是多少？（不要写个人手机号）',
    isMissing: hall => hall.phone === null,
  },
  {
    field: 'position',
    answer: 'position',
    text: '您就在门口吗？可以补上这里的位置。',
    isMissing: hall => hall.position === null || hall.position.precision !== 'entrance',
  },
  {
    field: 'arrival',
    answer: 'words',
    text: '门口怎么找？写个显眼的标志、几楼。',
    isMissing: hall => hall.arrival === null,
  },
  { field: 'address', answer: 'words', text: '门牌上写的地址是什么？', isMissing: hall => hall.address === null },
  {
    field: 'access.stepFree',
    answer: 'yes-no',
    text: '轮椅能不上台阶就进门吗？',
    isMissing: hall => hall.access.stepFree === null,
  },
  {
    field: 'access.toilet',
    answer: 'yes-no',
    text: '馆里或旁边有卫生间吗？',
    isMissing: hall => hall.access.toilet === null,
  },
  {
    field: 'access.parking',
    answer: 'yes-no',
    text: '门口能停车吗？',
    isMissing: hall => hall.access.parking === null,
  },
  { field: 'admission', answer: 'words', text: '要不要门票？', isMissing: hall => hall.admission === null },
  { field: 'booking', answer: 'words', text: '要不要预约？向谁预约？', isMissing: hall => hall.booking === null },
  {
    field: 'exhibits',
    answer: 'words',
    text: '现在展出什么？',
    isMissing: hall => hall.exhibits.length === 0 && hall.highlights.length === 0,
  },
]

/** Facts no source gives, as questions; empty for digital halls, which nobody can stand in front of. */
export function missingQuestions(hall: HallRecord): readonly Question[] {
  if (hall.kind === 'digital') return []
  return QUESTIONS.filter(question => question.isMissing(hall)).map(({ field, answer, text }) => ({
    field,
    answer,
    text,
  }))
}

/** The question a stored answer belongs to; null for reports of other kinds. */
export function missingAnswerOf(report: Pick<Report, 'kind' | 'field'>): Question | null {
  if (report.kind !== 'answer') return null
  const found = QUESTIONS.find(question => question.field === report.field)
  return found === undefined ? null : { field: found.field, answer: found.answer, text: found.text }
}
