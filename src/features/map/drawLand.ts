import type { Palette } from './palette.ts'
import type { SheetFrame } from './canvasSheet.ts'
import { BASE, PATH_ZOOM, type LandPaths } from './landPaths.ts'
import { touches, type Box } from '../../domain/map/placeLabels.ts'

/** Rivers come from a 1:50 M source, 1–3 km off: past this zoom they would lie. */
const RIVER_MAX_ZOOM = 8

export interface LandLook {
  readonly palette: Palette
  readonly selectedArea: string | null
  /** True while an online layer lies beneath: no surface, only the borders. */
  readonly isOverTiles: boolean
}

/** Draws surface, rivers and borders: paper, then water, then ink by rank. */
export function drawLand(frame: SheetFrame, paths: LandPaths, { palette, selectedArea, isOverTiles }: LandLook): void {
  const { context, zoom, devicePixels } = frame
  const scale = 2 ** (zoom - PATH_ZOOM)
  const left = BASE.x * frame.worldPx - frame.originX
  const top = BASE.y * frame.worldPx - frame.originY
  const view: Box = {
    left: -left / scale,
    top: -top / scale,
    right: (frame.widthPx - left) / scale,
    bottom: (frame.heightPx - top) / scale,
  }
  const visible = <T extends { box: Box }>(cuts: readonly T[]) => cuts.filter(cut => touches(cut.box, view))
  const stroke = (cuts: readonly { path: Path2D; box: Box }[], colour: string, widthPx: number, alpha: number) => {
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
  if (!isOverTiles) {
    stroke(paths.border('province', zoom), palette.seal, 7, palette.isDark ? 0.22 : 0.14)
    context.fillStyle = palette.paper
    for (const { path } of visible([paths.land(zoom)])) context.fill(path, 'evenodd')
  }
  const selected = selectedArea === null ? null : paths.area(selectedArea, zoom)
  if (selected !== null) {
    context.globalAlpha = palette.isDark ? 0.2 : 0.1
    context.fillStyle = palette.seal
    context.fill(selected.path, 'evenodd')
    context.globalAlpha = 1
  }
  if (!isOverTiles && zoom < RIVER_MAX_ZOOM) {
    // The sheet ends at the province: no neighbour's water either.
    context.save()
    context.clip(paths.land(zoom).path, 'evenodd')
    stroke(paths.river(zoom), palette.water, 1.4, 0.55)
    context.restore()
  }
  const faint = Math.max(0.16, Math.min(0.42, (zoom - 5.5) * 0.12))
  stroke(paths.border('county', zoom), palette.inkSoft, 0.8, faint)
  stroke(paths.border('prefecture', zoom), palette.inkSoft, zoom < 7 ? 0.9 : 1.3, 0.75)
  stroke(paths.border('province', zoom), palette.ink, zoom < 7 ? 1.3 : 1.8, 0.9)
  if (selected !== null) stroke([selected], palette.seal, 2, 0.9)
  context.restore()
}
