import { defineMessages } from '../../domain/messages.ts'
import type { AroundFact } from '../../domain/hall/hall.ts'
import type { LocationFault } from '../../platform/geolocation.ts'
import type { HeadingFault } from '../../platform/orientation.ts'

/** Words of the last kilometre. */
export const ARRIVAL_COPY = defineMessages('arrival', {
  title: '最后一公里',
  start: '开始指路',
  ask: '点一下，手机会问能不能用您的位置和指南针。位置只在这部手机里用，不会上传；没有网络也能用。',
  again: '再试一次',
  waiting: '正在找您的位置，到露天的地方会快一些',
  tooCoarse: (distance: string) =>
    `手机现在只知道您在${distance}范围以内，这么粗的位置没法指路。请打开手机的“精确位置”，或走到露天处等一等。`,
  there: '就在附近了',
  thereDoor: '请看看四周的门和牌子',
  thereArea: '已经到这一带了，馆的具体位置请向当地人打听',
  areaOnly: {
    village: '箭头指的是村（或校园）的大致位置，不是馆的门口',
    township: '箭头指的是乡镇的大致位置，不是馆的门口',
  },
  noPoint: '没有可以指的点',
  noPointWhy: (place: string) =>
    `资料里只知道这家馆在${place}，没有准确位置。所以这里不画箭头，免得把您带错地方。下面是已知的找法和可以问的地方。`,
  accuracy: (distance: string) => `您的位置误差约 ${distance}`,
  stale: '位置有一会儿没更新了，距离可能不准',
  northUp: '这部手机没有可用的指南针：图的上方是北，请对照太阳或路牌找方向',
  unsteady: '指南针不稳：请拿开磁扣手机壳，让手机在空中划几个“8”字',
  howToFind: '怎么找到门',
  landmark: '标志',
  floor: '楼层',
  byCar: '开车',
  onFoot: '步行',
  noArrival: '来源没有说怎么找到门口。',
  address: '地址',
  askWhom: '怎么走近、向谁问',
  noOne: '来源没有给出可以问的电话。到了当地，可以向村（居）委会或便民服务中心打听。',
  call: (phone: string) => `打电话 ${phone}`,
  navigate: '用地图应用导航',
  /** Eight ways, clockwise from straight on. */
  turns: ['直走', '右前方', '右边', '右后方', '身后', '左后方', '左边', '左前方'],
})

/** What happened when the phone was asked for its place, and what to do. */
export const LOCATION_FAULT_COPY = defineMessages('arrival.locationFault', {
  refused: {
    title: '没有得到位置许可',
    text: '要用箭头，请在浏览器的网站设置里把“位置”改为允许，再点“再试一次”。',
  },
  off: {
    title: '手机没有给出位置',
    text: '请看看手机的定位开关是不是关着；在屋里或山谷里收不到信号时，走到露天处再试。',
  },
  timeout: { title: '等了很久还没有位置', text: '请走到露天的地方；这一页会继续找，找到了箭头就会出来。' },
  insecure: { title: '这个网页地址不安全，浏览器不给位置', text: '请用 https 开头的地址打开访志。' },
  unsupported: { title: '这个浏览器不会定位', text: '请换手机自带的浏览器打开这一页。' },
  implausible: { title: '手机给出的位置不对', text: '可能开着模拟定位，关掉后再试一次。' },
} satisfies Record<LocationFault, { readonly title: string; readonly text: string }>)

/** Why there is no compass; the map's bearing in words stands in for it. */
export const HEADING_FAULT_COPY = defineMessages('arrival.headingFault', {
  refused: '没有得到指南针许可，图的上方是北',
  absent: ARRIVAL_COPY.northUp,
  'no-north': ARRIVAL_COPY.northUp,
  insecure: ARRIVAL_COPY.northUp,
} satisfies Record<HeadingFault, string>)

export const ASK_FIELD_COPY = defineMessages<
  'arrival.askField',
  Readonly<Partial<Record<AroundFact['field'], string>>>
>('arrival.askField', {
  phone: '电话',
  address: '可问询处',
  access: '路线',
})

export const ASK_SCOPE_COPY = defineMessages('arrival.askScope', {
  building: '说的是馆',
  village: '说的是村或景区',
  township: '说的是乡镇',
  county: '说的是县（市、区）',
} satisfies Record<AroundFact['scope'], string>)

/** A turn in one of eight words. @param turnDeg - −180 < turn ≤ 180, positive to the right */
export function turnWords(turnDeg: number): string {
  const { turns } = ARRIVAL_COPY
  return turns[(Math.round(turnDeg / 45) + 8) % turns.length] ?? ''
}
