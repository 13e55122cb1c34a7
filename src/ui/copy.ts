import type { LocationFault } from '../domain/geo/location.ts'
import { defineMessages } from '../domain/messages.ts'

/** Words of the shared parts. A feature's own words are in its own copy.ts. */
export const UI_COPY = defineMessages('ui', {
  back: '返回',
  clear: '清空',
  close: '关闭',
  mainNavigation: '主导航',
  missing: '来源没有说',
  sources: '资料来源',
  untrustedLink: (host: string) => `${host}（转载或镜像域名，不设链接）`,
  untitledPage: (host: string) => `${host} 上的网页（没有标题）`,
  repost: '转载：这类网页可能被改动，只写出名称，不作链接',
  opensOutside: (host: string) => `打开 ${host}（外部网站）`,
  failureCode: (code: string) => `代码 ${code}`,
  kinds: '馆的类别',
  name: '名称',
  loading: '正在读取',
  recorded: '已收录',
  official: '官方公布',
  officialUnknown: '未公布',
  install: '安装',
  installWords: '把访志放到手机桌面，没有网络也能打开',
  later: '以后再说',
  update: '更新',
  updateWords: '访志有新版本',
})

/** What happened when the phone was asked for its place, and what to do; wherever the app asks. */
export const LOCATION_FAULT_COPY = defineMessages('ui.locationFault', {
  refused: {
    title: '没有定位权限',
    text: '请在浏览器的网站设置里把“位置”改为允许，然后再试一次。',
  },
  off: {
    title: '手机没有给出位置',
    text: '请看看手机的定位开关是不是关着；在屋里或山谷里收不到信号时，走到露天处再试。',
  },
  timeout: { title: '等了很久还没有位置', text: '请走到窗边或露天的地方；这一页会继续找，找到了自己会更新。' },
  insecure: { title: '这个网址不是安全连接，浏览器不给位置', text: '请用 https 开头的地址打开访志。' },
  unsupported: { title: '这个浏览器不会定位', text: '请换手机自带的浏览器打开这一页。' },
  implausible: { title: '手机给出的位置不可信', text: '可能开着模拟定位，关掉后再试一次。' },
} satisfies Record<LocationFault, { readonly title: string; readonly text: string }>)
