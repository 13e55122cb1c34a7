import { defineMessages } from '../../domain/messages.ts'
import type { Exhibit } from '../../domain/hall/hall.ts'
import type { ExhibitNeed } from '../../domain/exhibit/exhibitNeeds.ts'
import type { ExhibitPhase } from '../../domain/exhibit/exhibitTime.ts'

/** Words of the digital halls and of exhibits everywhere. */
export const EXHIBITS_COPY = defineMessages('exhibits', {
  lead: '数字馆在别的单位的服务器上，打开需要网络；下面的文字介绍离线也能看。',
  noLink: '来源没有给出网址。',
  noItems: '来源没有列出可以直接打开的内容。',
  more: '打开馆的页面',
  count: (count: number) => `${count} 项线上内容`,
  standIn: '现在没有网络，先看文字介绍。',
  noAbout: '来源只给了名称，没有文字介绍。',
  later: '联网后打开',
  laterKept: '已记下，联网后打开',
  sizeUnknown: '大小未测',
  heavy: '内容较大，建议在 Wi-Fi 下打开',
  calendar: '加进日历',
  lookUp: '按展柜编号找',
  lookUpLabel: '输入展柜上的编号',
  lookUpLead: '站在展柜前，输入上面的编号就能看介绍，没有网络也行。',
  noNumbers: '这些馆的展品还没有登记展柜编号，暂时不能按编号找。',
  notFound: (number: string) => `没有编号“${number}”的展品`,
  inHall: (hall: string) => `在${hall}`,
})

export const NEED_COPY = defineMessages('exhibits.need', {
  network: '需要网络',
  app: '需要另装应用',
  wechat: '需要微信',
} satisfies Record<ExhibitNeed, string>)

export const MEDIUM_COPY = defineMessages('exhibits.medium', {
  page: '网页',
  pictures: '图片',
  audio: '音频',
  video: '视频',
  panorama: '全景',
  app: '应用',
  wechat: '微信小程序',
} satisfies Record<NonNullable<Exhibit['medium']>, string>)

export const PHASE_COPY = defineMessages('exhibits.phase', {
  upcoming: '将要展出',
  running: '正在展出',
  past: '已结束',
  always: null,
} satisfies Record<ExhibitPhase, string | null>)
