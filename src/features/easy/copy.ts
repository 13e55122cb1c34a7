import { defineMessages } from '../../domain/messages.ts'

/** Words of 长辈版's own pages. */
export const EASY_COPY = defineMessages('easy', {
  title: '访志',
  note: '长辈版',
  nearby: '附近的馆',
  nearbyNote: '用手机定位，从近到远',
  call: '打电话',
  callNote: '先问一声，再出门',
  hometown: '回老家',
  hometownNote: '说村名、老地名，找馆找志书',
  listen: '读给我听',
  listenNote: '手机念给您听',
  settings: '调字的大小，或换回标准版',
  callLead: '这些馆有公开的办公电话。点一下就拨。',
  listenLead: '点一下“听”，手机就念这家馆。再点一下就停。',
  more20: (count: number) => `再看 ${count} 家`,
  nonePhones: '还没有公开的办公电话',
  nonePhonesHint:
    '已收录的馆，来源都没有给出馆里的办公电话。打开一家馆的页面，看看“怎么去、向谁问”里有没有村或乡镇的电话。',
})
