import { parseHours } from '../../src/domain/hours/parseHours.ts'

const DAY_CODES: Readonly<Record<string, string>> = {
  一: 'Mo',
  二: 'Tu',
  三: 'We',
  四: 'Th',
  五: 'Fr',
  六: 'Sa',
  日: 'Su',
  天: 'Su',
  末: 'Sa-Su',
}
const WORDS_OF_DAYS: Readonly<Record<string, string>> = {
  每天: 'Mo-Su',
  每日: 'Mo-Su',
  工作日: 'Mo-Fr',
  双休日: 'Sa-Su',
  周末: 'Sa-Su',
  法定节假日: 'PH',
  法定假日: 'PH',
  节假日: 'PH',
}

const DAYS = new RegExp(
  `^(?:${Object.keys(WORDS_OF_DAYS).join('|')})|^每?(?:周|星期|礼拜)([一二三四五六日天])(?:(?:至|到|-)(?:周|星期|礼拜)?([一二三四五六日天])|((?:[、和](?:周|星期|礼拜)?[一二三四五六日天])+))?`,
)
const CLOCK = String.raw`(上午|早上|早|中午|下午|晚上|晚)?(\d{1,2})(?:[:点时](\d{2}|半)?分?)`
const SPAN = new RegExp(`^${CLOCK}(?:至|到|-)${CLOCK}`)
const CLOSED = /^(?:全天)?(?:闭馆|休馆|休息|不开放|关闭)(?:日)?/
/** Words that change nothing about when the door is open. */
const FILLER = /^(?:开放时间|开馆时间|时间|对外|免费|正常|照常|开放|开馆|为|[:,、。;()[\]])/

interface Clause {
  readonly days: string
  readonly spans: string[]
  isClosed: boolean
}

/**
 * The rule that plainly worded opening hours say, for a clerk to look over: `周二至周日 9:00-17:00，周一闭馆` is
 * `Tu-Su 09:00-17:00; Mo off`. Null as soon as one word is not understood: a season, an exception or a condition left out
 * would send people to a locked door.
 */
export function suggestHoursRule(words: string): string | null {
  let rest = tidy(words)
  const clauses: Clause[] = []
  while (rest !== '') {
    const days = DAYS.exec(rest)
    const span = days === null ? SPAN.exec(rest) : null
    const closed = CLOSED.exec(rest)
    const last = clauses.at(-1)
    const taken = days ?? span ?? closed ?? FILLER.exec(rest)
    if (taken === null) return null
    if (days !== null) clauses.push({ days: daysOf(days), spans: [], isClosed: false })
    else if (span !== null || closed !== null) {
      if (last === undefined || last.isClosed) return null // hours of which day?
      if (span !== null) last.spans.push(spanOf(span))
      else last.isClosed = true
    }
    rest = rest.slice(taken[0].length)
  }
  return ruleOf(clauses)
}

function tidy(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–―~〜－]+|-{2,}/g, '-')
    .replace(/[【】]/g, '')
}

function daysOf([whole, from, to, more]: RegExpExecArray): string {
  const known = WORDS_OF_DAYS[whole]
  if (known !== undefined) return known
  const first = DAY_CODES[from ?? ''] ?? ''
  if (to !== undefined) return `${first}-${DAY_CODES[to] ?? ''}`
  const others = Array.from(more ?? '', character => DAY_CODES[character]).filter(code => code !== undefined)
  return [first, ...others].join(',')
}

function spanOf([, fromPart, fromHour, fromMinute, toPart, toHour, toMinute]: RegExpExecArray): string {
  const from = clock(fromPart, fromHour, fromMinute)
  // 下午2:00-5:00: the second time is in the same half of the day.
  return `${from}-${clock(toPart ?? (fromPart === '上午' ? undefined : fromPart), toHour, toMinute)}`
}

function clock(part: string | undefined, hour = '', minute = ''): string {
  const isLater = part !== undefined && /下午|晚/.test(part) && Number(hour) < 12
  return `${String(Number(hour) + (isLater ? 12 : 0)).padStart(2, '0')}:${minute === '半' ? '30' : minute || '00'}`
}

/** Days named and left without hours or closure were not understood. */
function ruleOf(clauses: readonly Clause[]): string | null {
  const lines = clauses.map(({ days, spans, isClosed }) => {
    if (isClosed === spans.length > 0) return null
    return isClosed ? `${days} off` : `${days} ${spans.join(',')}`
  })
  if (!clauses.some(({ isClosed }) => !isClosed) || lines.includes(null)) return null
  // The engine would read closing before opening as a night.
  if (clauses.some(({ spans }) => spans.some(span => span.slice(0, 5) >= span.slice(6)))) return null
  const rule = lines.join('; ')
  try {
    parseHours(rule)
    return rule
  } catch {
    return null // such as 25:70: the clerk has the words
  }
}
