import { describe, expect, it } from 'vitest'
import { inAppBrowser, phoneSystem } from './inAppBrowser.ts'

const CHROME =
  'Mozilla/5.0 (Linux; Android 14; 2312DRA50C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Mobile Safari/537.36'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

describe('inAppBrowser', () => {
  it.each([
    [CHROME, null],
    [SAFARI, null],
    [`${SAFARI} MicroMessenger/8.0.47(0x18002f2c) NetType/WIFI Language/zh_CN`, 'wechat'],
    [`${CHROME} MMWEBID/1 MicroMessenger/8.0.49.2600`, 'wechat'],
    [`${CHROME} QQ/8.9.68.11565`, 'qq'],
    [`${CHROME} MQQBrowser/15.0`, null],
    [`${CHROME} AlipayClient/10.5.66`, 'alipay'],
    [`${CHROME} AliApp(DingTalk/7.0.40)`, 'dingtalk'],
    ['', null],
  ])('%s: %s', (userAgent, expected) => {
    expect(inAppBrowser(userAgent)).toBe(expected)
  })
})

describe('phoneSystem', () => {
  it.each([
    [CHROME, 5, 'android'],
    [SAFARI, 5, 'ios'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 5, 'ios'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 0, 'other'],
    ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1 Mobile HuaweiBrowser/5.1', 5, 'harmony'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/120', 0, 'other'],
  ])('%s with %i touch points: %s', (userAgent, touchPoints, expected) => {
    expect(phoneSystem(userAgent, touchPoints)).toBe(expected)
  })
})
