import { defineMessages } from '../../domain/messages.ts'
import type { MapConfigProblem } from '../../domain/map/mapConfig.ts'

/** Words of the map. */
export const MAP_COPY = defineMessages('map', {
  name: '四川方志馆分布图',
  roleDescription: '地图',
  keys: '方向键移动,加减号缩放。图上每家馆都列在馆的列表里。',
  opening: '地图正在打开',
  openFailed: '地图没能打开',
  retry: '重试',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeProvince: '全省',
  toUser: '回到我的位置',
  north: '北',
  northUp: '上方为北',
  noStreets: '这里没有街道图',
  noStreetsWhy: '本图只画到区县。最后一段路，请交给手机里的导航应用。',
  navigate: '导航去这里',
  twoFingers: '双指移动地图',
  ctrlWheel: '按住 Ctrl 键再滚动,可缩放地图',
  offMap: (count: number) => `另有 ${count} 家不在图上，见列表`,
  borders: '界线：天地图 2024 年 5 月，仅供示意',
  reviewNumber: (number: string) => `审图号:${number}`,
  layers: '底图',
  outlineLayer: '离线简图',
  tilesFailed: '在线底图取不到,先看离线简图',
  vectorTiles: '这个 PMTiles 文件是矢量瓦片,本图只能用图片瓦片,先看离线简图',
  layersBroken: (problems: readonly MapConfigProblem[]) =>
    `在线底图的设置有误(${problems.map(({ at, words }) => `${at}:${words}`).join(';')}),先看离线简图`,
  closeNotice: '知道了',
  metres: (distanceM: number) => (distanceM >= 1000 ? `${distanceM / 1000} 公里` : `${distanceM} 米`),
})
