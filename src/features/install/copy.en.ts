import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  install: {
    title: 'Put it on your home screen',
    note: 'Opens like an app, also without a network',
    install: 'Install',
    installedAlready: 'Fangzhi is on your home screen',
    installedText: 'You opened it from there.',
    android: 'In your phone’s browser',
    androidSteps: [
      'Open the browser’s menu (three dots or lines)',
      'Tap “Add to home screen” or “Install app”',
      'Tap “Add” or “Install”',
    ],
    ios: 'In Safari on iPhone or iPad',
    iosSteps: [
      'Tap Share at the bottom (at the top on iPad): a box with an arrow up',
      'Scroll down and tap “Add to Home Screen”',
      'Tap “Add” at the top right',
    ],
    addWords: 'Add to Home Screen',
    iosFirst:
      'On an iPhone, data of the home-screen app and of Safari are kept apart: add it first, then open it from there and save the offline data.',
    openFirst: 'You are inside another app. Open this page in your phone’s browser first.',
  },
  'install.browser': {
    title: 'Open in a browser',
    inApp: app => `You are inside ${app}. Open this in your browser to use it without a network.`,
    cannotKeep: 'Nothing can be saved here. It works while you are online, and not without a network.',
    how: 'How',
    no: 'No thanks',
    lead: 'Fangzhi also works inside WeChat, QQ and other apps, but what is saved may be lost there. In your phone’s own browser it opens without a network too.',
    steps: [
      'Tap the three dots at the top right',
      'Tap “Open in browser” (or “Open in Safari”, “Open in default browser”)',
      'Once it is open, you can put it on your home screen',
    ],
    drawing: 'Drawing: the three dots at the top right open a menu, and in it is “Open in browser”',
    orCopy: 'No such entry? Copy the address and paste it into your browser.',
    copy: 'Copy the address',
    copied: 'Copied. Paste it into your browser’s address bar',
    copyFailed: url => `Could not copy. Please type: ${url}`,
    menuItem: 'Browser',
    menuOther: 'Send',
    pageName: 'Fangzhi',
  },
  'install.apps': { wechat: 'WeChat', qq: 'QQ', alipay: 'Alipay', dingtalk: 'DingTalk', weibo: 'Weibo' },
} satisfies Twin<typeof source>
