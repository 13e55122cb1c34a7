import { defineMessages } from '../../domain/messages.ts'

/** Words about keeping the app: opening it in a real browser, and putting it on the phone's desktop. */
export const INSTALL_COPY = defineMessages('install', {
  title: '放到手机桌面',
  note: '像应用一样打开，没有网络也能用',
  install: '安装',
  installedAlready: '访志已经在桌面上了',
  installedText: '您现在就是从桌面打开的。',
  android: '在手机浏览器里',
  androidSteps: ['点浏览器的菜单（右上角或底部的三个点、三条杠）', '点“添加到主屏幕”或“安装应用”', '点“添加”或“安装”'],
  ios: '在 iPhone、iPad 的 Safari 里',
  iosSteps: ['点底部（iPad 在上边）的“分享”：方框里一个向上的箭头', '往下找，点“添加到主屏幕”', '点右上角的“添加”'],
  addWords: '添加到主屏幕',
  iosFirst: '在 iPhone 上，桌面图标里的资料与 Safari 里的分开存放：请先放到桌面，再从桌面打开并存离线资料。',
  openFirst: '您现在是在别的应用里打开的，请先换到手机浏览器。',
})

/** Words of the guide out of an app's built-in browser. */
export const BROWSER_COPY = defineMessages('install.browser', {
  title: '在浏览器打开',
  inApp: (app: string) => `您正在${app}里看。换到手机浏览器打开，没有网络也能用。`,
  cannotKeep: '这里不能把资料存在手机里，联网时照常可用；没有网络就打不开。',
  how: '怎么打开',
  no: '不用了',
  lead: '在微信、QQ 等应用里也能看访志，只是资料可能存不下来，或者被应用清掉。换到手机自己的浏览器，没有网络也能打开。',
  steps: [
    '点右上角的三个点',
    '点“在浏览器打开”（有的叫“用 Safari 打开”“用默认浏览器打开”）',
    '在浏览器里打开后，可以再放到手机桌面',
  ],
  drawing: '画：页面右上角的三个点打开一张菜单，菜单里有“在浏览器打开”',
  orCopy: '没有这一项？复制网址，到浏览器里粘贴打开。',
  copy: '复制网址',
  copied: '已复制，请到浏览器的地址栏粘贴',
  copyFailed: (url: string) => `没能复制，请照着输入：${url}`,
  menuItem: '在浏览器打开',
  menuOther: '发送给朋友',
  pageName: '访志',
})

export const APP_NAMES = defineMessages('install.apps', {
  wechat: '微信',
  qq: 'QQ',
  alipay: '支付宝',
  dingtalk: '钉钉',
  weibo: '微博',
})
