import { defineMessages } from '../../domain/messages.ts'
import { formatDistance } from '../../domain/geo/formatDistance.ts'
import type { Leg, RoutePlan } from '../../domain/route/routePlan.ts'
import { ROUTE_NAME_LIMIT, ROUTE_STOP_LIMIT } from '../../domain/route/savedRoute.ts'

/** Words of the routes. */
export const ROUTES_COPY = defineMessages('routes', {
  title: '我的路线',
  create: '排一条新路线',
  emptyTitle: '还没有路线',
  emptyText: '选几家想去的馆，访志会排出顺路的先后；存在手机里，没有网络也能看。',
  unreadable: '读不到存下的路线',
  unreadableText: '手机不让本页保存数据；退出无痕模式后再试。',
  stopCount: (count: number, done: number) => (done === 0 ? `${count} 站` : `${count} 站，到过 ${done} 站`),
  name: '路线名称',
  defaultName: (first: string) => `${first}一线`.slice(0, ROUTE_NAME_LIMIT),
  search: '按馆名或地名找',
  picked: (count: number) => `已选 ${count} 家`,
  pickedList: '已选的馆',
  limit: `一条路线最多 ${ROUTE_STOP_LIMIT} 站`,
  noMatch: '没有名称或地名里有这几个字的馆',
  more: (count: number) => `还有 ${count} 家，请多写几个字`,
  startNote: '第一家是出发的地方，其余的会排成顺路的先后。',
  isReturn: '最后回到出发的地方',
  make: '排好并保存',
  needTwo: '至少选两家馆',
  failed: '手机没有存下这条路线',
  straight: '都是直线距离，实际走的路更长。',
  about: '有的馆只知道在哪个县（市、区）或乡镇，那几段按县的中间估算，只能当作参考。',
  next: '下一站',
  done: '到过了',
  undo: '还没到',
  allDone: '这条路线走完了',
  takeOut: '去掉',
  navigate: '导航',
  navigateTo: (name: string) => `导航到${name}`,
  back: '回到出发的地方',
  fromHere: '从我这里出发，重新排',
  fromHereNote: '要用到您的位置，只在这部手机里算，不存也不上传。',
  reordered: '已按您现在的位置重新排好',
  remove: '删除这条路线',
  removed: '资料包里已没有这家馆',
  missing: '没有这条路线',
  missingText: '它可能已被删除，或存在另一部手机里。',
})

export const LEG_COPY = defineMessages('routes.leg', {
  exact: (distance: string) => `直线 ${distance}`,
  about: (distance: string) => `直线${distance}`,
  sameCounty: '在同一个县（市、区），距离不知道',
  unknown: '没有位置，距离不知道',
  total: (distance: string) => `一共直线 ${distance}`,
  totalAbout: (distance: string) => `一共直线${distance}`,
  totalUnknown: '总长不知道',
})

/** 「直线 1.2 公里」「直线约 38 公里」「同县，距离不知道」. */
export function legWords(leg: Leg): string {
  switch (leg.kind) {
    case 'exact':
      return LEG_COPY.exact(formatDistance(leg.distanceM))
    case 'about':
      return LEG_COPY.about(formatDistance(leg.distanceM, { about: true }))
    case 'same-county':
      return LEG_COPY.sameCounty
    case 'unknown':
      return LEG_COPY.unknown
  }
}

/** The length of a whole tour, never finer than its legs. */
export function totalWords({ totalM, isAbout }: RoutePlan): string {
  if (totalM === 0) return LEG_COPY.totalUnknown
  const distance = formatDistance(totalM, { about: isAbout })
  return isAbout ? LEG_COPY.totalAbout(distance) : LEG_COPY.total(distance)
}
