/** Words of the list of halls. */
export const NEARBY_COPY = {
  provincial: '全省',
  prefectureOnly: '来源未写明县（市、区）',
  outside: '省外（川渝共建分馆）',
  hallCount: (count: number) => `${count} 家`,
  noneRecorded: '本市州暂无收录',
  emptyCounties: (names: readonly string[]) => `${names.length} 个县（市、区）暂无收录：${names.join('、')}`,
  closePanel: '关闭',
  emptyCounty: '本县（市、区）暂无收录。没有收录不等于没有场馆，只是我们还没有拿到可靠来源。',
} as const
