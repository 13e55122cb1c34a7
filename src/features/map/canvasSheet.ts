import L from 'leaflet'
import type { Drawing } from './painterMessages.ts'
import type { SheetFrame } from './sheetFrame.ts'

/** Share of the view drawn beyond each edge, so that a short pan needs no new drawing. */
const PADDING = 0.25

/** A new drawing is asked for when less than this share of the padding is left, before its edge shows. */
const PREFETCH_SHARE = 0.4

/** While fingers zoom, a drawing scaled by up to half a step is good enough. */
const ZOOM_SLACK = 0.5

/** Above this a phone's canvas costs memory and shows nothing more. */
const MAX_DEVICE_PIXELS = 2.5

/** Where a view is drawn: its middle and zoom. */
interface Target {
  readonly center: L.LatLng
  readonly zoom: number
}

/**
 * The one canvas that moves with the map. While a finger drags it or a zoom runs, only its CSS transform changes;
 * a new drawing is asked for ahead of need and shown where it belongs, however far the map has moved since.
 */
export class CanvasSheet extends L.Layer {
  private readonly canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated fz-map-sheet')
  private shown: Drawing | null = null
  private map: L.Map | null = null
  private isAnimating = false
  /** Came in during a zoom animation; shown when it ends. */
  private held: Drawing | null = null

  /** @param onStale - asks for a drawing of this frame; it comes back through `show` */
  constructor(
    private readonly paneName: string,
    private readonly onStale: (frame: SheetFrame) => void,
  ) {
    super({ pane: paneName })
    this.canvas.setAttribute('aria-hidden', 'true')
  }

  override onAdd(map: L.Map): this {
    this.map = map
    map.getPane(this.paneName)?.append(this.canvas)
    this.refresh()
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
        this.refresh()
      },
      zoom: () => this.follow(),
      move: () => this.refreshIfNeeded(ZOOM_SLACK),
      moveend: () => this.refreshIfNeeded(0),
      zoomanim: event => this.animate(event as L.ZoomAnimEvent),
      zoomend: () => this.endAnimation(),
    }
  }

  /** The drawing on the screen; hit tests work in its pixels. */
  current(): Drawing | null {
    return this.shown
  }

  /** Asks for a drawing of the view as it is now. */
  refresh(): void {
    const { map } = this
    if (map !== null) this.request({ center: map.getCenter(), zoom: map.getZoom() })
  }

  show(drawing: Drawing): void {
    if (this.isAnimating) {
      this.held?.bitmap.close()
      this.held = drawing
      return
    }
    const { frame, bitmap } = drawing
    this.shown = drawing
    this.canvas.width = bitmap.width
    this.canvas.height = bitmap.height
    this.canvas.style.width = `${frame.widthPx}px`
    this.canvas.style.height = `${frame.heightPx}px`
    this.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    this.follow()
  }

  private request({ center, zoom }: Target): void {
    const { map } = this
    if (map === null) return
    const size = map.getSize()
    if (size.x === 0 || size.y === 0) return
    const padding = L.point(Math.round(size.x * PADDING), Math.round(size.y * PADDING))
    const origin = map.project(center, zoom).subtract(size.divideBy(2)).subtract(padding).round()
    this.onStale({
      widthPx: size.x + 2 * padding.x,
      heightPx: size.y + 2 * padding.y,
      zoom,
      originX: origin.x,
      originY: origin.y,
      devicePixels: Math.min(devicePixelRatio, MAX_DEVICE_PIXELS),
    })
  }

  /** Asks for a new drawing when the zoom is off by more than `zoomSlack` or too little padding is left on a side. */
  private refreshIfNeeded(zoomSlack: number): void {
    const { map, shown } = this
    if (map === null || this.isAnimating) return
    if (shown === null) {
      this.refresh()
      return
    }
    const { frame } = shown
    const { min, max } = map.getPixelBounds()
    if (min === undefined || max === undefined) return
    const scale = map.getZoomScale(frame.zoom, map.getZoom())
    const margin = map.getSize().multiplyBy(PADDING * PREFETCH_SHARE)
    const view = L.bounds(min.subtract(margin).multiplyBy(scale), max.add(margin).multiplyBy(scale))
    const drawn = L.bounds(
      [frame.originX, frame.originY],
      [frame.originX + frame.widthPx, frame.originY + frame.heightPx],
    )
    if (Math.abs(map.getZoom() - frame.zoom) > zoomSlack || !drawn.contains(view)) this.refresh()
  }

  /** Puts the shown drawing where it belongs on the map as it stands. */
  private follow(): void {
    const { map } = this
    if (map !== null && !this.isAnimating) this.transformTo(map.getZoom(), map.getPixelOrigin())
  }

  /** A zoom animation starts: aim the canvas at the view it will end in, and have that view drawn meanwhile. */
  private animate({ center, zoom }: L.ZoomAnimEvent): void {
    const { map } = this
    const pane = map?.getPane('mapPane')
    if (map === null || pane === undefined) return
    const halfSize = map.getSize().divideBy(2)
    const panePosition = L.DomUtil.getPosition(pane)
    this.transformTo(zoom, map.project(center, zoom).subtract(halfSize).add(panePosition).round())
    if (this.isAnimating) return
    this.isAnimating = true
    this.request({ center, zoom })
  }

  private endAnimation(): void {
    this.isAnimating = false
    const { held } = this
    this.held = null
    if (held !== null) this.show(held)
  }

  private transformTo(zoom: number, pixelOrigin: L.Point): void {
    const { map, shown } = this
    if (map === null || shown === null) return
    const { frame } = shown
    const scale = map.getZoomScale(zoom, frame.zoom)
    const corner = L.point(frame.originX, frame.originY).multiplyBy(scale).subtract(pixelOrigin)
    L.DomUtil.setTransform(this.canvas, corner, scale)
  }
}
