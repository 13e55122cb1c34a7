import { defineMessages } from '../../domain/messages.ts'
import type { Target } from '../../domain/navigation/destination.ts'
import type { MapApp } from '../../domain/navigation/mapApp.ts'
import type { InAppBrowser } from '../../platform/inAppBrowser.ts'

export const MAP_APP_NAMES = defineMessages('navigate.mapAppNames', {
  amap: '高德地图',
  baidu: '百度地图',
  tencent: '腾讯地图',
  apple: '苹果地图',
  geo: '手机自带的地图应用',
} satisfies Record<MapApp, string>)

export const IN_APP_NAMES = defineMessages('navigate.inAppNames', {
  wechat: '微信',
  qq: 'QQ',
  alipay: '支付宝',
  dingtalk: '钉钉',
  weibo: '微博',
} satisfies Record<InAppBrowser, string>)

/** Words of the navigation sheet. */
export const NAVIGATE_COPY = defineMessages('navigate', {
  title: (name: string) => `导航到${name}`,
  lastUsed: '上次用的',
  openApp: '直接打开应用',
  openAppOf: (app: string) => `直接打开应用：${app}（装了才有用）`,
  searchIn: (app: string) => `在${app}里搜索`,
  copy: '复制名称和地址',
  copied: '已复制，可以粘贴到任何地图里',
  copyFailed: '没能复制，请长按下面的文字自己复制',
  phoneFirst: '先打电话问路',
  needsNetwork: '地图应用要有网络才能算路线；没有网络时请用“最后一公里”。',
  inApp: (app: InAppBrowser) =>
    `您正在${IN_APP_NAMES[app]}里看这一页，从这里多半只能打开网页地图，不一定能跳到地图应用。跳不过去时：点右上角“…”选“在浏览器打开”，或者复制名称和地址，到地图应用里粘贴。`,
})

/** What is handed over, and how exact it is. */
export function targetWords(target: Target): string {
  if (target.kind === 'point') {
    const marks = { gate: '该走的门口', entrance: '馆的入口', building: '馆所在的楼，入口请到了再找' }[target.marks]
    return `终点是${marks}。`
  }
  const known = {
    village: '只知道馆在哪个村（或校园）',
    township: '只知道馆在哪个乡镇',
    county: '没有馆的准确位置',
  }[target.known]
  return `${known}，所以交给地图的不是一个点，而是按名称和地址搜索，免得把您导到错的地方。搜到的结果请自己核对一下，最好先打电话问清楚。`
}
