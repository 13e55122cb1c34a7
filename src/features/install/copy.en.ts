import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  install: {
    title: 'Add to home screen',
    note: 'Opens like an app, also without a network',
    install: 'Install',
    installedAlready: 'Fangzhi is on your home screen',
    installedText: 'You have opened it from there.',
    android: 'In the phone’s browser',
    androidSteps: [
      'Open the browser’s menu (three dots or lines, at the top right or the bottom)',
      'Tap “Add to home screen” or “Install app”',
      'Tap “Add” or “Install”',
    ],
    ios: 'In Safari on iPhone or iPad',
    iosSteps: [
      'Tap “Share” at the bottom (on iPad at the top): a box with an arrow pointing up',
      'Scroll down and tap “Add to Home Screen”',
      'Tap “Add” at the top right',
    ],
    addWords: 'Add to Home Screen',
    iosFirst:
      'On iPhone, the home screen and Safari keep separate data: add Fangzhi to the home screen first, then open it from there and save the offline data.',
    openFirst: 'You are inside another app; switch to the phone’s browser first.',
  },
  'install.browser': {
    title: 'Open in the browser',
    inApp: app => `You are reading inside ${app}. In the phone’s browser, Fangzhi also works without a network.`,
    cannotKeep: 'Nothing can be saved to the phone here: it works online, but will not open without a network.',
    how: 'How to',
    no: 'No thanks',
    lead: 'Fangzhi can be read inside WeChat, QQ and other apps, but they may not keep its data. In the phone’s own browser it also opens without a network.',
    steps: [
      'Tap the three dots at the top right',
      'Tap “Open in browser” (or “Open in Safari”, “Open in default browser”)',
      'Once in the browser, you can add it to the home screen',
    ],
    drawing: 'Drawing: the three dots at the top right open a menu with “Open in browser”',
    orCopy: 'No such item? Copy the address and paste it into the browser.',
    copy: 'Copy the address',
    copied: 'Copied; paste it into the browser’s address bar',
    copyFailed: url => `Could not copy; please type it: ${url}`,
    menuItem: 'Open in browser',
    menuOther: 'Send to friend',
    pageName: 'Fangzhi',
  },
  'install.apps': { wechat: 'WeChat', qq: 'QQ', alipay: 'Alipay', dingtalk: 'DingTalk', weibo: 'Weibo' },
} satisfies Twin<typeof source>
