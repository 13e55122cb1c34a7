import type { PhoneSystem } from '../domain/navigation/mapApp.ts'

/** Apps whose built-in browser holds back links to other apps. */
export type InAppBrowser = 'wechat' | 'qq' | 'alipay' | 'dingtalk' | 'weibo'

const SIGNS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['wechat', /MicroMessenger/i],
  ['qq', /\bQQ\/\d/],
  ['alipay', /AlipayClient/i],
  ['dingtalk', /DingTalk/i],
  ['weibo', /\bWeibo\b/i],
]

/** The app this page is shown inside of, by its user agent; null in a browser of its own. */
export function inAppBrowser(userAgent: string = navigator.userAgent): InAppBrowser | null {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? null
}

/** The phone's system by its user agent. An iPad calls itself a Mac and is told by its touch screen. */
export function phoneSystem(
  userAgent: string = navigator.userAgent,
  touchPoints: number = navigator.maxTouchPoints,
): PhoneSystem {
  if (/OpenHarmony|HarmonyOS.*ArkWeb/i.test(userAgent)) return 'harmony'
  if (/Android/i.test(userAgent)) return 'android'
  if (/iPhone|iPad|iPod/i.test(userAgent)) return 'ios'
  return /Macintosh/i.test(userAgent) && touchPoints > 1 ? 'ios' : 'other'
}
