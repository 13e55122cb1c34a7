import L from 'leaflet'
import { worldPxAt } from '../../domain/map/mercator.ts'

/** What a sheet draws on: pixels are CSS pixels from the canvas's top left corner. */
export interface SheetFrame {
  readonly context: CanvasRenderingContext2D
  readonly widthPx: number
  readonly heightPx: number
  readonly zoom: number
  /** World pixel (at `zoom`) of the canvas's top left corner. */
  readonly originX: number
  readonly originY: number
  readonly worldPx: number
  readonly devicePixels: number
}

/** Share of the view drawn beyond each edge, so that a short pan needs no redraw. */
export const SHEET_PADDING = 0.25

/** Above this a phone's canvas costs memory and shows nothing more. */
const MAX_DEVICE_PIXELS = 2.5

/**
 * One canvas that moves with the map. While a finger drags it or a zoom runs, only its CSS transform changes;
 * it is drawn again when the movement ends or its padding is used up.
 */
export class CanvasSheet extends L.Layer {
  private readonly canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated fz-map-sheet')
  private frame: SheetFrame | null = null
  private map: L.Map | null = null

  /**
   * @param onStale - called when what is drawn no longer fills the view; calls `redraw` now or when its data is
   * there. Until then the old drawing stays, moved and scaled.
   */
  constructor(
    private readonly draw: (frame: SheetFrame) => void,
    private readonly paneName: string,
    private readonly onStale: (sheet: CanvasSheet) => void = sheet => sheet.redraw(),
  ) {
    super({ pane: paneName })
    this.canvas.setAttribute('aria-hidden', 'true')
  }

  override onAdd(map: L.Map): this {
    this.map = map
    map.getPane(this.paneName)?.append(this.canvas)
    this.onStale(this)
    return this
  }

  override onRemove(): this {
    this.canvas.remove()
    this.map = null
    return this
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      viewreset: () => {
        this.follow()
        this.onStale(this)
      },
      move: () => {
        if (this.map?.getZoom() === this.frame?.zoom && !this.isCovered()) this.onStale(this)
      },
      moveend: () => {
        if (this.map?.getZoom() !== this.frame?.zoom || !this.isCovered()) this.onStale(this)
      },
      zoom: () => this.follow(),
      zoomanim: event => this.animate(event as L.ZoomAnimEvent),
    }
  }

  /** The frame last drawn; hit tests and label placing work in its pixels. */
  currentFrame(): SheetFrame | null {
    return this.frame
  }

  /** Places the canvas around the view as it is now and draws it. */
  redraw(): void {
    const { map } = this
    if (map === null) return
    const size = map.getSize()
    const padding = L.point(Math.round(size.x * SHEET_PADDING), Math.round(size.y * SHEET_PADDING))
    const corner = map.containerPointToLayerPoint(padding.multiplyBy(-1)).round()
    const widthPx = size.x + 2 * padding.x
    const heightPx = size.y + 2 * padding.y
    if (widthPx === 0 || heightPx === 0) return
    const devicePixels = Math.min(devicePixelRatio, MAX_DEVICE_PIXELS)
    this.resize(widthPx, heightPx, devicePixels)
    L.DomUtil.setTransform(this.canvas, corner, 1)
    const context = this.canvas.getContext('2d')
    if (context === null) return
    const origin = map.getPixelOrigin().add(corner)
    const zoom = map.getZoom()
    this.frame = {
      context,
      widthPx,
      heightPx,
      zoom,
      originX: origin.x,
      originY: origin.y,
      worldPx: worldPxAt(zoom),
      devicePixels,
    }
    context.setTransform(devicePixels, 0, 0, devicePixels, 0, 0)
    context.clearRect(0, 0, widthPx, heightPx)
    this.draw(this.frame)
  }

  private resize(widthPx: number, heightPx: number, devicePixels: number): void {
    const width = Math.round(widthPx * devicePixels)
    const height = Math.round(heightPx * devicePixels)
    if (this.canvas.width === width && this.canvas.height === height) return
    this.canvas.width = width
    this.canvas.height = height
    this.canvas.style.width = `${widthPx}px`
    this.canvas.style.height = `${heightPx}px`
  }

  /** True while the drawn canvas, padding included, still fills the view. */
  private isCovered(): boolean {
    const { map, frame } = this
    const view = map?.getPixelBounds()
    if (frame === null || view?.min === undefined || view.max === undefined) return false
    return (
      view.min.x >= frame.originX &&
      view.min.y >= frame.originY &&
      view.max.x <= frame.originX + frame.widthPx &&
      view.max.y <= frame.originY + frame.heightPx
    )
  }

  /** During a pinch or a flight the map has already moved: put the drawn canvas where it belongs. */
  private follow(): void {
    const { map } = this
    if (map !== null) this.transformTo(map.getZoom(), map.getPixelOrigin())
  }

  /** A zoom animation starts: aim the canvas at the view it will end in; CSS carries it there. */
  private animate(event: L.ZoomAnimEvent): void {
    const { map } = this
    const pane = map?.getPane('mapPane')
    if (map === null || pane === undefined) return
    const newOrigin = map
      .project(event.center, event.zoom)
      .subtract(map.getSize().divideBy(2))
      .add(L.DomUtil.getPosition(pane))
      .round()
    this.transformTo(event.zoom, newOrigin)
  }

  private transformTo(zoom: number, pixelOrigin: L.Point): void {
    const { map, frame } = this
    if (map === null || frame === null) return
    const scale = map.getZoomScale(zoom, frame.zoom)
    const corner = L.point(frame.originX, frame.originY).multiplyBy(scale).subtract(pixelOrigin)
    L.DomUtil.setTransform(this.canvas, corner, scale)
  }
}
