import { defineMessages } from '../../domain/messages.ts'
import type { AroundFact, CitableField, Precision } from '../../domain/hall/hall.ts'

/** Words of the hall page. */
export const HALL_COPY = defineMessages('hall', {
  loading: '正在读取场馆资料',
  about: '馆情',
  facts: '基本情况',
  highlights: '看点',
  exhibits: '展陈与线上内容',
  around: '怎么去、向谁问',
  aroundNote: '下面说的是村、镇或县，不是馆的门牌；每条都写明说的是哪里。',
  notes: '编者说明',
  sources: '资料来源',
  sourceButton: '来源',
  sourceOf: (label: string) => `“${label}”的来源`,
  exactSources: '这一项出自：',
  wholeSources: '来源没有逐项标注，这一项依据本馆的全部来源：',
  confirmedOn: (date: string) => `馆方最近确认：${date}`,
  neverConfirmed: '馆方尚未确认过这一项',
  missingSummary: '来源没有介绍这家馆的内容。',
  pastExhibits: (count: number) => `已结束的 ${count} 项`,
  disagreements: '来源说法不一',
  photos: '照片',
  photosWaiting: '正在读取照片',
  /** @param size - weight of all photos of the county, such as `1.2 MB`; null: not known */
  showPhotos: (count: number, size: string | null) =>
    size === null ? `看照片（${count} 张）` : `看照片（${count} 张，连同本县的${size}）`,
  photoCredit: (credit: string, licence: string) => `${credit}，${licence}`,
  correct: '哪里不对？纠错',
  askOffice: '打电话问',
  phonesTitle: '可以问询的电话',
  phonesLead: '馆里没有公开的办公电话。下面是村、镇或景区公开的电话，不是馆的。',
  notDialled: '（不是办公电话，不设拨号）',
  callFirst: '先打电话',
  call: '打电话',
  locked: '没开门',
  share: '分享',
  neighbours: '附近的馆',
  open: '对外开放',
  gone: '已不存在',
  reopeningUnknown: '恢复时间未公布',
  closedUntil: (date: string) => `到 ${date} 为止`,
  closedFor: (until: string, words: string | null) => `暂停开放，${until}${words === null ? '' : `（${words}）`}`,
  squareMetres: (area: number) => `${area.toLocaleString('zh-CN')} 平方米`,
  volumes: (count: number) => `约 ${count.toLocaleString('zh-CN')} 册`,
  listSeparator: '、',
  point: (lat: number, lng: number, precision: string) => `${lat}°N ${lng}°E，${precision}`,
  withNote: (text: string, note: string) => `${text}。${note}`,
  coordinates: (lat: number, lng: number) => `${lat}°N ${lng}°E（坐标系未注明）`,
  metres: (count: number) => `${count} 米`,
  openOdds: (level: string) => `开门把握${level}`,
  sourceTitle: (title: string) => `来源：${title}`,
})

/** The first lines: open or not, how sure, and the week. */
export const HEADLINE_COPY = defineMessages('hall.headline', {
  odds: '开门把握：',
  why: '为什么',
  askFirst: '先问一声再去',
  oddsNote: '只按公开的开放时间、确认日期和到访者的反馈推断，不是管理单位的承诺。',
  online: '数字馆，联网就能看',
  week: '看一周的开放时间',
  closedAllDay: '不开门',
  maybe: '可能 ',
  makeUp: '调休上班',
  market: '逢场',
  noHolidayData: '放假安排未收录',
  sourceWords: '来源原话：',
  holiday: (name: string) => `${name}假期`,
  inBrackets: (words: string) => `（${words}）`,
  spanSeparator: '，',
  addOpening: (when: string) => `把下次开放（${when}）加进日历`,
  visit: (hall: string) => `去${hall}`,
  calendarNote: (words: string | null) => `${words === null ? '' : `${words}。`}去之前请先问一声。`,
})

/** 听 */
export const SPEECH_COPY = defineMessages('hall.speech', {
  listen: '听',
  stop: '停',
  noVoice: '这部手机没有中文语音，读不出来。可在系统设置的“文字转语音”里下载中文语音。',
  failed: '没有读完，请再点一次“听”',
  noPhone: '没有公开的办公电话。',
})

export const SHARE_COPY = defineMessages('hall.share', {
  title: '分享这家馆',
  share: '用手机分享',
  copy: '复制文字和链接',
  picture: '生成图片',
  copied: '已复制，可以粘贴到聊天里',
  copyFailed: '这个浏览器不让复制，请生成图片或复制地址栏',
  pictureFailed: '图片没有画成，请复制文字和链接',
  pictureAlt: (hall: string) => `${hall}的名片，带二维码`,
  longPress: '长按图片可以保存或发给朋友',
  passPicture: '保存或发送图片',
})

/** Label of each fact, and the words shown when no source gives it. */
type FactCopy = Readonly<Partial<Record<CitableField, { readonly label: string; readonly missing: string }>>>

export const FACT_COPY = defineMessages<'hall.fact', FactCopy>('hall.fact', {
  name: { label: '馆名', missing: '没有馆名' },
  kind: { label: '类别', missing: '未分类' },
  summary: { label: '介绍', missing: '来源没有介绍这家馆的内容' },
  highlights: { label: '看点', missing: '来源没有说' },
  exhibits: { label: '展陈与线上内容', missing: '来源没有说' },
  photos: { label: '照片', missing: '没有照片' },
  township: { label: '所在', missing: '来源没有写明乡镇和村' },
  address: { label: '地址', missing: '没有门牌地址' },
  position: { label: '位置', missing: '没有坐标，只知道在哪个县（市、区）' },
  arrival: { label: '怎么找', missing: '来源没有说怎么找到门口' },
  hours: { label: '开放时间', missing: '来源没有说，去之前请先问一声' },
  phone: { label: '电话', missing: '没有公开的办公电话' },
  admission: { label: '门票', missing: '来源没有说是否收费' },
  booking: { label: '预约', missing: '来源没有说是否要预约' },
  openedOn: { label: '开馆', missing: '来源没有说何时开馆' },
  areaM2: { label: '面积', missing: '来源没有说' },
  volumes: { label: '藏书', missing: '来源没有说' },
  website: { label: '网站', missing: '没有网站' },
  formerNames: { label: '曾用名', missing: '没有记载' },
  status: { label: '现状', missing: '来源没有说现在是否开放' },
})

/** Three facts that are never merged into one. */
export const ACCESS_COPY = defineMessages('hall.access', {
  label: '无障碍',
  stepFree: '无台阶入口',
  toilet: '卫生间',
  parking: '停车',
  unknown: '来源没有说',
  yes: '有',
  no: '没有',
})

/** What a position of each precision marks. */
export const PRECISION_COPY = defineMessages('hall.precision', {
  entrance: '精确到入口',
  building: '精确到楼',
  village: '只到村（或校园）一级',
  township: '只到乡镇一级',
  county: '只到县一级',
} satisfies Record<Precision, string>)

export const AROUND_FIELD_COPY = defineMessages('hall.aroundField', {
  access: '路线',
  address: '可问询处',
  phone: '可问询电话',
  hours: '所在景区时间',
  position: '附近坐标',
  elevationM: '海拔',
} satisfies Record<AroundFact['field'], string>)

export const SCOPE_COPY = defineMessages('hall.scope', {
  building: '说的是馆',
  village: '说的是村或景区',
  township: '说的是乡镇',
  county: '说的是县（市、区）',
} satisfies Record<AroundFact['scope'], string>)

/** Parts of the way in. */
export const ARRIVAL_COPY = defineMessages('hall.arrival', {
  landmark: '标志',
  floor: '楼层',
  byCar: '开车',
  onFoot: '步行',
})

/** What the phone's voice says about a hall. */
export const SPOKEN_COPY = defineMessages('hall.spoken', {
  separator: '，',
  where: (name: string, kind: string, place: string) => `${name}，${kind}，在${place}。`,
  phone: (digits: string) => `电话：${digits}。`,
  address: (address: string) => `地址：${address}。`,
  highlights: (words: string) => `看点：${words}。`,
  open: (openWords: string, oddsWords: string) => `${openWords}。${oddsWords}。`,
})

/** What a shared text or picture says besides the record. */
export const CARD_COPY = defineMessages('hall.card', {
  address: (address: string) => `地址：${address}`,
  phone: (phone: string) => `电话：${phone}`,
  brand: '访 志',
  scan: '扫码看资料、来源和怎么去',
})
