import { defineMessages } from '../../domain/messages.ts'
import { STAMP_WITHIN_M, type StampOffer } from '../../domain/visit/stampOffer.ts'
import { formatDistance } from '../../domain/geo/formatDistance.ts'

/** Words of stamps and the passport. */
export const VISITS_COPY = defineMessages('visits', {
  stamp: '打卡',
  stamped: (day: string) => `${day} 已打卡`,
  failed: '手机没有存下这次打卡',
  passport: '访志护照',
  note: '只存在这部手机里，只记日子，不记位置。',
  summary: (halls: number, prefectures: number, all: number) => `到过 ${halls} 家馆，${prefectures} / ${all} 个市州`,
  emptyTitle: '护照还是空的',
  emptyText: `到了馆里，在“最后一公里”页上点“打卡”，这里就会盖上一个章。`,
  noneExact:
    '目前收录的馆都还没有精确到门口或楼的位置，所以暂时哪里都不能打卡。有了准确位置的馆，走到 150 米以内就能打卡；您也可以在场馆页补充位置。',
  someExact: (count: number, all: number) => `收录的 ${all} 家馆里，现有 ${count} 家的位置准确到可以打卡。`,
  emptyPage: '还没有章',
  otherPage: '其他',
  times: (count: number) => `来过 ${count} 次`,
  unreadable: '读不到打卡记录',
  unreadableText: '手机不让本页保存数据；退出无痕模式后再试。',
  makePicture: '做一张图',
  pictureAlt: '打卡图片',
  pictureHint: '长按图片可以保存或发给朋友',
  share: '发给朋友',
  save: '存到手机',
  pictureFailed: '这个浏览器画不了图',
  fileName: '访志护照.png',
})

/** Why there is no stamp to be had here and now; null when there is. */
export function refusalWords(offer: StampOffer): string | null {
  switch (offer.kind) {
    case 'near':
      return null
    case 'no-point':
      return '这家馆没有准确位置，没法确认您到了，所以不能打卡。'
    case 'no-place':
      return '还不知道您现在的位置，不能打卡。'
    case 'too-coarse':
      return `您的位置误差约 ${formatDistance(offer.accuracyM)}，太粗了，不能打卡。走到露天处等一等。`
    case 'too-far':
      return `离馆还有约 ${formatDistance(offer.distanceM)}，走到 ${STAMP_WITHIN_M} 米以内就能打卡。`
  }
}
