import { describe, expect, it } from 'vitest'
import { formatAskMessage, smsLink, type AskMessage } from './askMessage.ts'

const ASK: AskMessage = {
  roomName: '测试村史志阅览室',
  title: '测试县志',
  callNumber: 'K297.1/2',
  extent: '第1—3册',
  day: '3月5日（星期四）',
  phone: '028-87654321',
}

describe('formatAskMessage', () => {
  it('names title, volumes, call number, day and the office phone', () => {
    expect(formatAskMessage(ASK)).toBe(
      [
        '您好，我想3月5日（星期四）到测试村史志阅览室看《测试县志》（第1—3册）。',
        '索书号：K297.1/2。',
        '请问书在馆吗？能外借还是只能在馆内阅览？那天几点开门？',
        '（办公电话：028-87654321）',
      ].join('\n'),
    )
  })

  it('says nothing of what is not known', () => {
    const text = formatAskMessage({ ...ASK, callNumber: null, extent: null, day: null, phone: null })
    expect(text).not.toMatch(/索书号|电话|null|册/)
    expect(text).toContain('近日')
  })

  it('asks for the list where none is published', () => {
    expect(formatAskMessage({ ...ASK, title: null })).toContain('有没有馆藏目录')
  })
})

describe('smsLink', () => {
  it('carries the whole text', () => {
    expect(smsLink('您好&再见')).toBe(`sms:?&body=${encodeURIComponent('您好&再见')}`)
  })
})
