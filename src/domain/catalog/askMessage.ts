/** What a room is asked before the way is made. */
export interface AskMessage {
  readonly roomName: string
  /** null: asking for the list itself. */
  readonly title: string | null
  readonly callNumber: string | null
  readonly extent: string | null
  /** Day of the visit as people say it, such as 3月5日（星期四）; null: not decided. */
  readonly day: string | null
  /** Office phone of the room; null: no source gives one. */
  readonly phone: string | null
}

/** 问一声再去: the text to send by message or WeChat. Says nothing that is not known. */
export function formatAskMessage({ roomName, title, callNumber, extent, day, phone }: AskMessage): string {
  const when = day === null ? '近日' : day
  const lines =
    title === null
      ? [`您好，请问${roomName}有没有馆藏目录可以查？我想${when}来看书，想先知道有哪些志书、年鉴。`]
      : [
          `您好，我想${when}到${roomName}看《${title}》${extent === null ? '' : `（${extent}）`}。`,
          ...(callNumber === null ? [] : [`索书号：${callNumber}。`]),
          '请问书在馆吗？能外借还是只能在馆内阅览？那天几点开门？',
        ]
  return [...lines, ...(phone === null ? [] : [`（办公电话：${phone}）`])].join('\n')
}

/** Address that opens the phone's message editor with the text and no receiver: offices have landlines. */
export function smsLink(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}` // `?&` is read by both Android and iOS
}
