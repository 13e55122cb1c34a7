import type { HallRecord } from '../hall/hall.ts'
import { defineMessages } from '../messages.ts'
import type { Report } from './report.ts'
import type { ReportField } from './reportField.ts'

/** A small question to someone standing there. `position` is answered with the phone's position, on purpose. */
export interface Question {
  readonly field: ReportField
  readonly answer: 'words' | 'yes-no' | 'position'
  readonly text: string
}

type QuestionWords = Readonly<Partial<Record<ReportField, string>>>

/** Each question as it is asked. */
export const QUESTION_WORDS = defineMessages<'questions', QuestionWords>('questions', {
  hours: '门口写的开放时间是什么？',
  phone: '门口或村委会公布的办公电话是多少？（不要写个人手机号）',
  position: '您就在门口吗？可以补上这里的位置。',
  arrival: '门口怎么找？写个显眼的标志、几楼。',
  address: '门牌上写的地址是什么？',
  'access.stepFree': '轮椅能不上台阶就进门吗？',
  'access.toilet': '馆里或旁边有卫生间吗？',
  'access.parking': '门口能停车吗？',
  admission: '要不要门票？',
  booking: '要不要预约？向谁预约？',
  exhibits: '现在展出什么？',
})

/** In the order of use to the next visitor. Digital halls have no door, so most questions make no sense there. */
const QUESTIONS: readonly (Omit<Question, 'text'> & { readonly isMissing: (hall: HallRecord) => boolean })[] = [
  {
    field: 'hours',
    answer: 'words',
    isMissing: hall => hall.hours === null,
  },
  {
    field: 'phone',
    answer: 'words',
    isMissing: hall => hall.phone === null,
  },
  {
    field: 'position',
    answer: 'position',
    isMissing: hall => hall.position === null || hall.position.precision !== 'entrance',
  },
  {
    field: 'arrival',
    answer: 'words',
    isMissing: hall => hall.arrival === null,
  },
  { field: 'address', answer: 'words', isMissing: hall => hall.address === null },
  {
    field: 'access.stepFree',
    answer: 'yes-no',
    isMissing: hall => hall.access.stepFree === null,
  },
  {
    field: 'access.toilet',
    answer: 'yes-no',
    isMissing: hall => hall.access.toilet === null,
  },
  {
    field: 'access.parking',
    answer: 'yes-no',
    isMissing: hall => hall.access.parking === null,
  },
  { field: 'admission', answer: 'words', isMissing: hall => hall.admission === null },
  { field: 'booking', answer: 'words', isMissing: hall => hall.booking === null },
  {
    field: 'exhibits',
    answer: 'words',
    isMissing: hall => hall.exhibits.length === 0 && hall.highlights.length === 0,
  },
]

/** Facts no source gives, as questions; empty for digital halls, which nobody can stand in front of. */
export function missingQuestions(hall: HallRecord): readonly Question[] {
  if (hall.kind === 'digital') return []
  return QUESTIONS.filter(question => question.isMissing(hall)).map(toQuestion)
}

/** The question a stored answer belongs to; null for reports of other kinds. */
export function missingAnswerOf(report: Pick<Report, 'kind' | 'field'>): Question | null {
  if (report.kind !== 'answer') return null
  const found = QUESTIONS.find(question => question.field === report.field)
  return found === undefined ? null : toQuestion(found)
}

function toQuestion({ field, answer }: Omit<Question, 'text'>): Question {
  return { field, answer, text: QUESTION_WORDS[field] ?? '' }
}
