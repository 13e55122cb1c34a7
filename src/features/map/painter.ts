import { ClusterIndex } from './clusterIndex.ts'
import { drawInk } from './drawInk.ts'
import { drawLand } from './drawLand.ts'
import type { AreaName } from './flatLand.ts'
import { composeInkScene } from './inkScene.ts'
import { LandPaths } from './landPaths.ts'
import type { Drawing, FlatHalls, Look, PainterAnswer, PainterQuestion } from './painterMessages.ts'
import type { Context2d } from './drawLand.ts'
import type { SheetFrame } from './sheetFrame.ts'
import { fromUnit, worldPxAt } from '../../domain/map/mercator.ts'

/** A cluster's list on the screen is never longer. */
const MAX_OPENED = 100

const NO_HALLS: FlatHalls = {
  lngLats: new Float64Array(),
  kinds: new Uint8Array(),
  precisions: new Uint8Array(),
  countByCounty: new Map(),
  countByPrefecture: new Map(),
}

/** Clusters the halls and draws the map, in the worker where there is one. Keeps land and halls between questions. */
export class Painter {
  private paths: LandPaths | null = null
  private names: { prefectures: readonly AreaName[]; counties: readonly AreaName[] } = { prefectures: [], counties: [] }
  private halls: FlatHalls | null = null
  private doors: Uint8Array | null = null
  private index = new ClusterIndex(new Float64Array())
  private canvas: OffscreenCanvas | HTMLCanvasElement | null = null

  async answer(question: PainterQuestion): Promise<PainterAnswer> {
    switch (question.type) {
      case 'land':
        this.paths = new LandPaths(question.land)
        this.names = question.land
        return {}
      case 'halls':
        this.halls = question.halls
        this.index = new ClusterIndex(question.halls.lngLats)
        return {}
      case 'doors':
        this.doors = question.doors
        return {}
      case 'draw':
        return { drawing: await this.draw(question.frame, question.look) }
      case 'open':
        return {
          opened: {
            zoom: this.index.expansionZoomOf(question.cluster),
            halls: this.index.hallsOf(question.cluster, MAX_OPENED),
          },
        }
    }
  }

  private async draw(frame: SheetFrame, look: Look): Promise<Drawing | null> {
    const { widthPx, heightPx, devicePixels, zoom } = frame
    const width = Math.max(1, Math.round(widthPx * devicePixels))
    const height = Math.max(1, Math.round(heightPx * devicePixels))
    const canvas = this.canvasOf(width, height)
    const context = canvas.getContext('2d') as Context2d | null
    if (context === null) return null
    context.setTransform(devicePixels, 0, 0, devicePixels, 0, 0)
    context.clearRect(0, 0, widthPx, heightPx)
    if (this.paths !== null) drawLand(context, frame, this.paths, look)
    const worldPx = worldPxAt(zoom)
    const northWest = fromUnit({ x: frame.originX / worldPx, y: frame.originY / worldPx })
    const southEast = fromUnit({ x: (frame.originX + widthPx) / worldPx, y: (frame.originY + heightPx) / worldPx })
    const halls = this.halls ?? NO_HALLS
    const marks = this.index.marksIn([northWest.lng, southEast.lat, southEast.lng, northWest.lat], zoom)
    const scene = composeInkScene({ ...this.names, halls, marks, look }, frame)
    drawInk(context, frame, scene, { ...halls, doors: this.doors }, look)
    const bitmap = 'transferToImageBitmap' in canvas ? canvas.transferToImageBitmap() : await createImageBitmap(canvas)
    return { frame, bitmap, scene, isComplete: this.paths !== null && this.halls !== null }
  }

  private canvasOf(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
    if (this.canvas === null) {
      const isOffscreen = typeof OffscreenCanvas !== 'undefined'
      this.canvas = isOffscreen ? new OffscreenCanvas(width, height) : document.createElement('canvas')
    }
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width
      this.canvas.height = height
    }
    return this.canvas
  }
}
