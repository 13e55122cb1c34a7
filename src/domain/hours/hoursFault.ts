/** Why an hours text is refused: `what` is wrong, and the `remedy` for whoever edits the record. */
export const HOURS_FAULTS = {
  empty: { what: '没有内容', remedy: '不知道开放时间时,rule 写 null,不写空文字' },
  unexpected: {
    what: '这里读不懂',
    remedy: '对照 src/domain/hours/README.md 的写法;写不进去的,rule 写 null,原话放进 words',
  },
  fullwidth: { what: '用了全角符号或汉字', remedy: '规则只用半角英文符号;说明文字放进英文双引号 "" 里' },
  unsupported: { what: '这种写法不支持', remedy: '改用星期、日期和时刻;写不进去的,rule 写 null,原话放进 words' },
  'bad-time': { what: '时刻写法不对', remedy: '时刻写成四位,如 09:00,分钟不过 59' },
  'start-too-late': { what: '开门时刻不在当天之内', remedy: '开门时刻写 00:00 到 23:59,次日开门的写到次日' },
  'end-too-late': { what: '关门时刻太晚', remedy: '跨过午夜最晚写到次日 06:00(即 30:00);整天开放写 00:00-24:00' },
  'closes-before-opens': { what: '关门早于开门', remedy: '检查两个时刻是否写反;跨过午夜的只能开到次日 06:00' },
  'empty-span': { what: '开门和关门是同一时刻', remedy: '整天开放写 00:00-24:00' },
  'bad-date': { what: '没有这个日期', remedy: '日期写成 May 02 这样,月份用英文三字母,日用两位数' },
  'reversed-days': { what: '同一个月里,后面的日期早于前面的', remedy: '检查两个日期是否写反;跨年的写成 Nov 01-Mar 31' },
  'mixed-season': { what: '月份和日期混写', remedy: '整月也写成日期,如 May 01-May 31' },
  'bad-digit': { what: '逢场日写法不对', remedy: '方括号里写尾数 0 到 9,逢十写 0,如 market[2,5,8]' },
  'bad-nth': { what: '第几个星期几写法不对', remedy: '方括号里写 1 到 5,倒数写 -1 到 -5,如 Mo[-1]' },
  'no-times': { what: '没有写几点到几点', remedy: '写出时间,如 09:00-17:00;真是整天开放的写 00:00-24:00' },
  'no-days': { what: '后面的规则没有写是哪些天', remedy: '补上星期或日期;同一天的另一段时间用逗号接在前面' },
  'closed-addition': { what: '逗号后面不能接闭馆规则', remedy: '把逗号改成分号' },
  unclosed: { what: '引号或方括号没有收尾', remedy: '补上另一半' },
  dangling: { what: '末尾多了分隔符', remedy: '删去末尾的分号或逗号' },
} as const satisfies Record<string, { what: string; remedy: string }>

export type HoursFaultCode = keyof typeof HOURS_FAULTS

/** Thrown by `parseHours`. The message is Chinese, for the person who wrote the rule. */
export class HoursFault extends Error {
  override readonly name = 'HoursFault'
  readonly remedy: string

  constructor(
    readonly code: HoursFaultCode,
    /** The whole text that was parsed. */
    readonly text: string,
    /** Offset of the first character not understood; `text.length` when something is missing at the end. */
    readonly at: number,
  ) {
    const { what, remedy } = HOURS_FAULTS[code]
    const near = text.slice(at, at + 12)
    super(`开放时间第 ${at + 1} 个字符${near === '' ? '(末尾)' : `“${near}”`}:${what}。${remedy}。`)
    this.remedy = remedy
  }
}
