import { defineMessages } from '../../domain/messages.ts'
import { REPORT_WORDS_LIMIT } from '../../domain/report/report.ts'
import type { OutboxRow } from '../../domain/report/outboxRow.ts'

/** Words of reports: 到了没开门, 补一笔, 纠错, and the queue they wait in. */
export const REPORT_COPY = defineMessages('report', {
  locked: '到了没开门',
  lockedLead: '您看到了什么？不用登录，没有网络也能记下。',
  correction: '纠错',
  correctionField: '哪一项不对？',
  correctionWhole: '整家馆',
  answer: '补一笔',
  answerLead: '来源没有说的，知道的人可以补一笔。',
  moreQuestions: (count: number) => `还有 ${count} 个问题`,
  yes: '有',
  no: '没有',
  words: '补充说明（可不写）',
  wordsNeeded: '请写几个字',
  wordsPlaceholder: '例如：门上贴了电话，写着找村委会',
  answerPlaceholder: '照门上写的、看到的写；不要写个人手机号和姓名',
  correctionPlaceholder: '应该是什么？在哪里看到的？',
  tooLong: (length: number) =>
    `写了 ${length.toLocaleString('zh-CN')} 字，最多 ${REPORT_WORDS_LIMIT.toLocaleString('zh-CN')} 字。文字还在框里，请删短一些。`,
  addPosition: '附上现在的位置',
  removePosition: '去掉位置',
  positionAdded: (accuracyM: number) => `已附上位置（误差约 ${Math.round(accuracyM)} 米），只随这一条发出`,
  positionAsking: '正在定位…',
  positionNeeded: '这个问题要附上位置才有用',
  positionRefused: '没有允许定位，不附位置也可以发',
  positionUnavailable: '现在定不到位，可以到室外再试，也可以不附',
  submit: '记下',
  saveEdit: '保存修改',
  notStored: '手机没有存下，请先复制文字，或直接分享出去',
  storedTitle: '已记在手机里',
  storedWithReceiver: '有网络时会自动发给管理单位，只发一次。',
  storedNoReceiver: '管理单位还没有开通在线接收，请用分享、复制或文件交给他们。',
  storedUnknownReceiver: '联网后会看管理单位是否开通了在线接收；没有开通时请用分享、复制或文件交给他们。',
  outbox: '我的反馈',
  empty: '还没有反馈',
  emptyHint: '在场馆页可以报“到了没开门”、补一笔、纠错；没有网络也能先记下。',
  share: '分享',
  copy: '复制文字',
  file: '存成文件',
  sendNow: '现在发送',
  sending: '正在发送…',
  copied: '已复制',
  copyFailed: '这个浏览器不让复制，请长按文字',
  saved: (name: string) => `已交给浏览器保存：${name}`,
  edit: '修改',
  remove: '删除',
  removeOf: (what: string) => `删除“${what}”`,
  editOf: (what: string) => `修改“${what}”`,
  clearSent: '清掉已发出的',
  lead: '这里的内容只在这部手机里，直到您交出去。',
  withPosition: '附位置',
  shareTitle: '访志 · 场馆反馈',
})

export const STATE_COPY = defineMessages('report.state', {
  sent: '已送到管理单位',
  refused: '管理单位的系统不收这一条，请改一改，或用分享、文件交给他们',
  handedOver: '已用别的方式交出；',
  noReceiver: '等您分享、复制或存成文件',
  network: '没连上，联网后会再发',
  busy: '对方系统忙，过一会儿会再发',
  noConfirmation: '没收到对方确认，会再发（不会重复登记）',
  waiting: '等待网络',
})

/** What a row's state means to the visitor. */
export function rowStateWords(row: OutboxRow, hasReceiver: boolean | null): string {
  if (row.state === 'sent') return STATE_COPY.sent
  if (row.state === 'refused') return STATE_COPY.refused
  return `${row.handedOverAtMs === null ? '' : STATE_COPY.handedOver}${waitingWords(row, hasReceiver)}`
}

function waitingWords({ problem }: OutboxRow, hasReceiver: boolean | null): string {
  if (hasReceiver === false) return STATE_COPY.noReceiver
  if (problem === 'network') return STATE_COPY.network
  if (problem === 'busy') return STATE_COPY.busy
  return problem === 'no-confirmation' ? STATE_COPY.noConfirmation : STATE_COPY.waiting
}
