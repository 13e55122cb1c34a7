import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

const APPS = { wechat: 'WeChat', qq: 'QQ', alipay: 'Alipay', dingtalk: 'DingTalk', weibo: 'Weibo' }

export default {
  'navigate.mapAppNames': {
    amap: 'Amap (高德地图)',
    baidu: 'Baidu Maps (百度地图)',
    tencent: 'Tencent Maps (腾讯地图)',
    apple: 'Apple Maps',
    geo: 'The phone’s own map app',
  },
  'navigate.inAppNames': APPS,
  navigate: {
    title: name => `Navigate to ${name}`,
    lastUsed: 'Used last time',
    openApp: 'Open the app directly',
    openAppOf: app => `Open the app directly: ${app} (only if installed)`,
    searchIn: app => `Search in ${app}`,
    copy: 'Copy name and address',
    copied: 'Copied; paste it into any map',
    copyFailed: 'Could not copy; please long-press the text below and copy it',
    phoneFirst: 'Call first to ask the way',
    needsNetwork: 'Map apps need a network to find a route. Without one, use “The last kilometre”.',
    inApp: app =>
      `You are reading this page inside ${APPS[app]}, which can usually open only the map’s web page, not the app. If it does not work, tap “…” at the top right and choose “open in browser”, or copy the name and address into a map app.`,
  },
  'navigate.target': {
    point: {
      gate: 'The destination is the gate to use.',
      entrance: 'The destination is the hall’s entrance.',
      building: 'The destination is the building; look for the entrance once there.',
    },
    area: {
      village: 'We only know the village or campus',
      township: 'We only know the township',
      county: 'The exact position is not known',
    },
    search: known =>
      `${known}, so the map is given the name and address to search for instead of a point that could mislead you. Check what it finds, or better, call first.`,
  },
} satisfies Twin<typeof source>
