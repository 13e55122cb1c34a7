import type { Adcode } from '../../domain/place/adcode.ts'
import { placeLabels, type Anchor, type Box, type LabelWish } from '../../domain/map/placeLabels.ts'
import { shortAreaName } from '../../domain/map/shortAreaName.ts'
import type { ClusterMark } from './clusterIndex.ts'
import type { AreaName } from './flatLand.ts'
import type { FlatHalls, Look } from './painterMessages.ts'
import { pixelsOf, type SheetFrame } from './sheetFrame.ts'

/** From this zoom on, halls gather on their county's name; below it on their prefecture's. */
export const COUNTY_TIER_ZOOM = 8.5

/** County names without counts join the prefectures' from here. */
const COUNTY_NAMES_ZOOM = 7.25

export interface SceneMark {
  readonly x: number
  readonly y: number
  readonly radiusPx: number
  /** Place in the list of halls; null for a cluster. */
  readonly hall: number | null
  /** Cluster id; null for a hall. */
  readonly cluster: number | null
  readonly count: number
  readonly isSelected: boolean
}

export interface SceneLabel {
  readonly code: Adcode
  readonly level: 'prefecture' | 'county'
  /** null when only the count found room. */
  readonly name: string | null
  readonly count: number
  readonly fontPx: number
  readonly box: Box
  readonly isSelected: boolean
}

/** Everything on the ink sheet, in the frame's pixels: what is drawn and what a tap can hit. */
export interface InkScene {
  readonly marks: readonly SceneMark[]
  readonly labels: readonly SceneLabel[]
}

export interface SceneInput {
  readonly prefectures: readonly AreaName[]
  readonly counties: readonly AreaName[]
  readonly halls: FlatHalls
  readonly marks: readonly ClusterMark[]
  readonly look: Pick<Look, 'selectedHall' | 'selectedCounty' | 'isOverTiles'>
}

export const BADGE_FONT_PX = 12
const BADGE_HEIGHT_PX = 18
const NAME_GAP_PX = 4
/** A count without its name keeps clear of other names, or it would be read as theirs. */
const LONE_COUNT_APART_PX = 9
/** On its point, beside it by half its size, then a line or two away. */
const PREFECTURE_ANCHORS: readonly Anchor[] = [
  [0, 0],
  [0, 0.7],
  [0, -0.7],
  [0.6, 0],
  [-0.6, 0],
  [0.5, 0.8],
  [-0.5, 0.8],
  [0.5, -0.8],
  [-0.5, -0.8],
  [0, 1.4],
  [0, -1.4],
]
/** A county is small, and a count alone says little: two lines away either would be read as its neighbour's. */
const NEAR_ANCHORS = PREFECTURE_ANCHORS.slice(0, 5)

/** Seal radius of a cluster: grows with each power of ten. */
export function clusterRadiusPx(count: number): number {
  return 13 + 3.5 * Math.log10(count)
}

export function badgeWidthPx(count: number): number {
  return Math.max(BADGE_HEIGHT_PX, String(count).length * 7 + 10)
}

const HALL_RADIUS_PX = 12

function sceneMarks({ marks, halls, look }: SceneInput, toPixel: ReturnType<typeof pixelsOf>): SceneMark[] {
  const { selectedHall } = look
  const found = marks.map((mark): SceneMark => {
    const isHall = mark.count === 1
    return {
      ...toPixel(mark),
      radiusPx: isHall ? HALL_RADIUS_PX : clusterRadiusPx(mark.count),
      hall: isHall ? mark.ref : null,
      cluster: isHall ? null : mark.ref,
      count: mark.count,
      isSelected: isHall && mark.ref === selectedHall,
    }
  })
  if (selectedHall === null || found.some(mark => mark.isSelected)) return found
  // The selected hall is shown even while a cluster holds it.
  const at = { lng: halls.lngLats[2 * selectedHall] ?? NaN, lat: halls.lngLats[2 * selectedHall + 1] ?? NaN }
  const mark = { radiusPx: HALL_RADIUS_PX, hall: selectedHall, cluster: null, count: 1, isSelected: true }
  return [...found, { ...toPixel(at), ...mark }]
}

interface LabelSource {
  readonly area: AreaName
  readonly level: 'prefecture' | 'county'
  readonly count: number
  readonly fontPx: number
  readonly name: string
  readonly rank: number
}

function labelSources(input: SceneInput, zoom: number): LabelSource[] {
  const { prefectures, counties, halls } = input
  const { isOverTiles, selectedCounty } = input.look
  const sources: LabelSource[] = []
  if (zoom < COUNTY_TIER_ZOOM) {
    for (const area of prefectures) {
      const count = halls.countByPrefecture.get(area.code) ?? 0
      const fontPx = zoom < 6.2 ? 12.5 : zoom < 7.25 ? 14 : 16
      sources.push({ area, level: 'prefecture', count, fontPx, name: shortAreaName(area.name), rank: 1000 + count })
    }
  }
  if (zoom >= COUNTY_NAMES_ZOOM) {
    for (const area of counties) {
      const count = zoom < COUNTY_TIER_ZOOM ? 0 : (halls.countByCounty.get(area.code) ?? 0)
      const isSelected = area.code === selectedCounty
      const rank = (isSelected ? 5000 : 0) + (count > 0 ? 100 + count : 0)
      const fontPx = zoom < 9.5 ? 12.5 : 14
      sources.push({ area, level: 'county', count, fontPx, name: area.name, rank })
    }
  }
  return isOverTiles ? sources.filter(source => source.count > 0) : sources
}

function isNearFrame({ x, y }: { x: number; y: number }, frame: SheetFrame): boolean {
  return x > -40 && y > -20 && x < frame.widthPx + 40 && y < frame.heightPx + 20
}

/**
 * Lays out marks and names so that nothing lies over anything: marks first, then names that carry halls, then
 * counts whose names found no room, then the other names.
 */
export function composeInkScene(input: SceneInput, frame: SheetFrame): InkScene {
  const toPixel = pixelsOf(frame)
  const marks = sceneMarks(input, toPixel).filter(mark => isNearFrame(mark, frame))
  const sources = labelSources(input, frame.zoom)
    .map(source => ({ source, at: toPixel(source.area.label) }))
    .filter(({ at }) => isNearFrame(at, frame))
  const taken: Box[] = marks.map(({ x, y, radiusPx }) => ({
    left: x - radiusPx,
    top: y - radiusPx,
    right: x + radiusPx,
    bottom: y + radiusPx,
  }))
  const labels: SceneLabel[] = []

  const write = (entries: typeof sources, withName: boolean): typeof sources => {
    const apart = withName ? 0 : LONE_COUNT_APART_PX
    const wishes = entries.map(({ source, at }): LabelWish => {
      const nameWidth = withName ? source.name.length * source.fontPx : 0
      const badge = source.count > 0 ? badgeWidthPx(source.count) + (withName ? NAME_GAP_PX : 0) : 0
      const height = Math.max(withName ? source.fontPx * 1.25 : 0, badge > 0 ? BADGE_HEIGHT_PX : 0)
      const anchors = source.level === 'county' || !withName ? NEAR_ANCHORS : PREFECTURE_ANCHORS
      return { ...at, width: nameWidth + badge + 2 * apart, height: height + apart, rank: source.rank, anchors }
    })
    const found = placeLabels(wishes, taken)
    for (const { index, box: room } of found) {
      const entry = entries[index]
      if (entry === undefined) continue
      const { area, level, name, count, fontPx } = entry.source
      const isSelected = area.code === input.look.selectedCounty
      const box = { ...room, left: room.left + apart, right: room.right - apart }
      labels.push({ code: area.code, level, name: withName ? name : null, count, fontPx, box, isSelected })
      taken.push(room)
    }
    const done = new Set(found.map(label => label.index))
    return entries.filter((_, index) => !done.has(index))
  }

  const nameless = write(
    sources.filter(({ source }) => source.count > 0),
    true,
  )
  write(nameless, false)
  write(
    sources.filter(({ source }) => source.count === 0),
    true,
  )
  return { marks, labels }
}
