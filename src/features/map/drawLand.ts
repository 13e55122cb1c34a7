import { worldPxAt } from '../../domain/map/mercator.ts'
import { BASE, PATH_ZOOM, type Cut, type LandPaths } from './landPaths.ts'
import type { Look } from './painterMessages.ts'
import type { SheetFrame } from './sheetFrame.ts'
import { touches, type Box } from '../../domain/map/placeLabels.ts'

/** Rivers come from a 1:50 M source, 1–3 km off: past this zoom they would lie. */
const RIVER_MAX_ZOOM = 8

/** What a canvas on the page and one in a worker have in common. */
export type Context2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws surface, rivers and borders: paper, then water, then ink by rank. */
export function drawLand(context: Context2d, frame: SheetFrame, paths: LandPaths, look: Look): void {
  const { zoom, devicePixels } = frame
  const { palette, selectedCounty, isOverTiles } = look
  const worldPx = worldPxAt(zoom)
  const scale = 2 ** (zoom - PATH_ZOOM)
  const left = BASE.x * worldPx - frame.originX
  const top = BASE.y * worldPx - frame.originY
  const view: Box = {
    left: -left / scale,
    top: -top / scale,
    right: (frame.widthPx - left) / scale,
    bottom: (frame.heightPx - top) / scale,
  }
  const visible = (cuts: readonly Cut[]) => cuts.filter(cut => touches(cut.box, view))
  const stroke = (cuts: readonly Cut[], colour: string, widthPx: number, alpha: number) => {
    context.globalAlpha = alpha
    context.strokeStyle = colour
    context.lineWidth = widthPx / scale
    for (const { path } of visible(cuts)) context.stroke(path)
    context.globalAlpha = 1
  }

  context.save()
  context.setTransform(devicePixels * scale, 0, 0, devicePixels * scale, devicePixels * left, devicePixels * top)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const land = paths.land(zoom)
  if (!isOverTiles) {
    stroke(paths.border('province', zoom), palette.seal, 7, palette.isDark ? 0.22 : 0.14)
    context.fillStyle = palette.paper
    if (land !== null) context.fill(land.path, 'evenodd')
  }
  const selected = selectedCounty === null ? null : paths.area(selectedCounty, zoom)
  if (selected !== null) {
    context.globalAlpha = palette.isDark ? 0.2 : 0.1
    context.fillStyle = palette.seal
    context.fill(selected.path, 'evenodd')
    context.globalAlpha = 1
  }
  if (!isOverTiles && land !== null && zoom < RIVER_MAX_ZOOM) {
    // The sheet ends at the province: no neighbour's water either.
    context.save()
    context.clip(land.path, 'evenodd')
    stroke(paths.river(zoom), palette.water, 1.4, 0.55)
    context.restore()
  }
  if (!isOverTiles) {
    const faint = Math.max(0.16, Math.min(0.42, (zoom - 5.5) * 0.12))
    stroke(paths.border('county', zoom), palette.inkSoft, 0.8, faint)
    stroke(paths.border('prefecture', zoom), palette.inkSoft, zoom < 7 ? 0.9 : 1.3, 0.75)
    stroke(paths.border('province', zoom), palette.ink, zoom < 7 ? 1.3 : 1.8, 0.9)
  }
  if (selected !== null) stroke([selected], palette.seal, 2, 0.9)
  context.restore()
}
