import L from 'leaflet'
import type { Outlines } from '../../domain/geo/decodeOutlines.ts'
import { countyAt, type DivisionShape, type Ring } from '../../domain/geo/divisionShape.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import { gatherHalls, PROVINCE_BOUNDS, type GatheredHalls } from '../../domain/map/gatherHalls.ts'
import type { MapHall, MapUser, MapView } from '../../domain/map/mapHall.ts'
import { levelOf, type Adcode } from '../../domain/place/adcode.ts'
import { CanvasSheet } from './canvasSheet.ts'
import { MAX_CLUSTER_ZOOM } from './clusterIndex.ts'
import { toFlatHalls } from './flatHalls.ts'
import { toFlatLand } from './flatLand.ts'
import { hallsUnder, hitScene } from './hitScene.ts'
import { COUNTY_TIER_ZOOM } from './inkScene.ts'
import { PainterClient } from './painterClient.ts'
import { readPalette, type Palette } from './palette.ts'
import type { SheetFrame } from './sheetFrame.ts'

/** What the surface tells its component. */
export interface MapSurfaceEvents {
  selectHall(id: HallId): void
  selectHalls(ids: readonly HallId[]): void
  selectCounty(code: Adcode): void
  move(view: MapView): void
  ready(): void
}

/** Deep enough to tell the halls of one village apart; the outline map shows nothing more. */
const MAX_ZOOM = 15
const MAX_TILE_ZOOM = 18
const NO_HALLS: GatheredHalls = gatherHalls([])
const PROVINCE = L.latLngBounds([26.0, 97.3], [34.35, 108.6])
/** Kept free around the whole province: the buttons stand on the right, the small print below. CSS pixels. */
const PROVINCE_MARGIN = { topLeft: L.point(8, 8), bottomRight: L.point(80, 44) }

/** The Leaflet map and the sheet drawn on it: gestures here, drawing in the painter. */
export class MapSurface {
  readonly map: L.Map
  private readonly sheet: CanvasSheet
  private readonly painter = new PainterClient()
  private palette: Palette
  private outlines: Outlines | null = null
  private halls: readonly MapHall[] = []
  private gathered = NO_HALLS
  private selectedHallId: HallId | null = null
  /** Its place among the halls with a point; null when it has none. */
  private selectedHall: number | null = null
  private selectedCounty: Adcode | null = null
  private user: MapUser | null = null
  private isOverTiles = false
  /** The frame to draw next while one is being drawn. */
  private nextFrame: SheetFrame | null = null
  private isDrawing = false
  private isReady = false
  /** Height of what the page lays over the map's lower edge; CSS pixels. */
  private insetBottomPx = 0
  /** The visitor has not moved the map yet, so the whole province is to be seen whatever covers the map. */
  private showsProvince = false
  private isFitting = false

  constructor(
    private readonly container: HTMLElement,
    private readonly events: MapSurfaceEvents,
    options: { view: MapView | null; theme: 'light' | 'dark' },
  ) {
    this.palette = readPalette(container, options.theme)
    this.map = L.map(container, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0,
      zoomDelta: 1,
      wheelPxPerZoomLevel: 90,
      maxZoom: MAX_ZOOM,
      maxBounds: L.latLngBounds(
        [PROVINCE_BOUNDS.south, PROVINCE_BOUNDS.west],
        [PROVINCE_BOUNDS.north, PROVINCE_BOUNDS.east],
        // Wide enough that the province can stand in the part of a tall screen that the list leaves free.
      ).pad(3),
      maxBoundsViscosity: 0.8,
      bounceAtZoomLimits: false,
    })
    this.limitZoom()
    if (options.view === null) this.fitProvince(false)
    else this.map.setView([options.view.lat, options.view.lng], options.view.zoom, { animate: false })
    this.map.createPane('fz-sheet').style.zIndex = '450'
    this.sheet = new CanvasSheet('fz-sheet', frame => void this.draw(frame)).addTo(this.map)
    this.map.on('click', event => void this.tap(event.containerPoint))
    this.map.on('moveend', () => events.move(this.view()))
    this.map.on('dragstart zoomstart', () => (this.showsProvince = this.isFitting))
    this.map.on('resize', () => {
      this.limitZoom()
      if (this.showsProvince) this.fitProvince(false)
    })
  }

  view(): MapView {
    const { lng, lat } = this.map.getCenter()
    return { lng, lat, zoom: this.map.getZoom() }
  }

  setOutlines(outlines: Outlines, rivers: readonly Ring[]): void {
    this.outlines = outlines
    void this.painter.ask({ type: 'land', land: toFlatLand(outlines, rivers) })
    this.sheet.refresh()
  }

  setHalls(halls: readonly MapHall[]): GatheredHalls {
    this.halls = halls
    this.gathered = gatherHalls(halls)
    this.selectedHall = this.placeOf(this.selectedHallId)
    void this.painter.ask({ type: 'halls', halls: toFlatHalls(this.gathered) })
    this.sheet.refresh()
    return this.gathered
  }

  setSelection(hallId: HallId | null, county: Adcode | null): void {
    this.selectedHallId = hallId
    this.selectedHall = this.placeOf(hallId)
    this.selectedCounty = county
    this.sheet.refresh()
  }

  setUser(user: MapUser | null): void {
    this.user = user && { lng: user.lng, lat: user.lat, accuracyM: user.accuracyM }
    this.sheet.refresh()
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.palette = readPalette(this.container, theme)
    this.sheet.refresh()
  }

  setOverTiles(isOverTiles: boolean): void {
    this.isOverTiles = isOverTiles
    // Tiles are sharp at whole zooms only.
    this.map.options.zoomSnap = isOverTiles ? 1 : 0
    this.map.setMaxZoom(isOverTiles ? MAX_TILE_ZOOM : MAX_ZOOM)
    this.sheet.refresh()
  }

  /** Moves to a view unless the map already shows it. */
  showView({ lng, lat, zoom }: MapView): void {
    const now = this.view()
    const isThere = Math.hypot(now.lng - lng, now.lat - lat) < 1e-6 && Math.abs(now.zoom - zoom) < 1e-3
    if (!isThere) this.map.flyTo([lat, lng], zoom, { duration: 0.6 })
  }

  /** Tells how much of the map's lower edge is covered; an unmoved map shows the province in the rest. */
  setInset(insetBottomPx: number): void {
    this.insetBottomPx = insetBottomPx
    this.limitZoom()
    if (this.showsProvince) this.fitProvince(false)
  }

  /** Moves to a county, in the part of the map that nothing covers. */
  revealCounty(code: Adcode): void {
    this.showArea(code)
  }

  /** Brings the selected hall, or its county, into the part of the map that nothing covers. */
  revealSelection(): void {
    const { insetBottomPx } = this
    const hall = this.halls.find(each => each.id === this.selectedHallId)
    if (hall === undefined) return
    const placed = this.gathered.placed.find(each => each.id === hall.id)
    const county = this.outlines?.counties.find(each => each.code === hall.county)
    const target = placed?.position ?? county?.label
    if (target === undefined) return
    const point = this.map.latLngToContainerPoint([target.lat, target.lng])
    const size = this.map.getSize()
    const free = L.bounds([32, 64], [size.x - 32, Math.max(96, size.y - insetBottomPx - 32)])
    const zoom = this.map.getZoom()
    const isLegible = zoom >= (placed === undefined ? COUNTY_TIER_ZOOM : 7)
    if (free.contains(point) && isLegible) return
    const goalZoom = Math.max(zoom, placed === undefined ? COUNTY_TIER_ZOOM + 0.5 : 10)
    const middle = this.map.project([target.lat, target.lng], goalZoom).add([0, insetBottomPx / 2])
    this.map.flyTo(this.map.unproject(middle, goalZoom), goalZoom, { duration: 0.6 })
  }

  showProvince(): void {
    this.fitProvince(true)
  }

  private fitProvince(animate: boolean): void {
    this.isFitting = true
    const options = {
      paddingTopLeft: PROVINCE_MARGIN.topLeft,
      paddingBottomRight: PROVINCE_MARGIN.bottomRight.add([0, this.insetBottomPx]),
    }
    if (animate) this.map.flyToBounds(PROVINCE, { ...options, duration: 0.6 })
    else this.map.fitBounds(PROVINCE, { ...options, animate: false })
    this.isFitting = false
    this.showsProvince = true
  }

  /** Moves to an area; false when the map is already as near as the area fits. */
  private showArea(code: Adcode): boolean {
    const area = this.areas(levelOf(code)).find(each => each.code === code)
    if (area === undefined) return true
    const { west, south, east, north } = area.bounds
    const bounds = L.latLngBounds([south, west], [north, east])
    const padding = L.point(24, 24)
    const covered = padding.multiplyBy(2).add([0, this.insetBottomPx])
    const isNear = this.map.getZoom() > this.map.getBoundsZoom(bounds, false, covered) - 0.25
    if (isNear && this.map.getBounds().contains(bounds)) return false
    this.map.flyToBounds(bounds, {
      duration: 0.6,
      paddingTopLeft: padding,
      paddingBottomRight: padding.add([0, this.insetBottomPx]),
    })
    return true
  }

  destroy(): void {
    this.painter.close()
    this.map.remove()
  }

  private placeOf(id: HallId | null): number | null {
    const at = id === null ? -1 : this.gathered.placed.findIndex(hall => hall.id === id)
    return at < 0 ? null : at
  }

  private limitZoom(): void {
    const { topLeft, bottomRight } = PROVINCE_MARGIN
    const margin = topLeft.add(bottomRight).add([0, this.insetBottomPx])
    this.map.setMinZoom(Math.max(4, this.map.getBoundsZoom(PROVINCE, false, margin) - 0.25))
  }

  private areas(level: string): readonly DivisionShape[] {
    return (level === 'prefecture' ? this.outlines?.prefectures : this.outlines?.counties) ?? []
  }

  /** Has a frame drawn; of the frames asked for meanwhile only the last is drawn after it. */
  private async draw(frame: SheetFrame): Promise<void> {
    this.nextFrame = frame
    if (this.isDrawing) return
    this.isDrawing = true
    while (this.nextFrame !== null) {
      const { palette, selectedHall, selectedCounty, user, isOverTiles, nextFrame } = this
      this.nextFrame = null
      const look = { palette, selectedHall, selectedCounty, user, isOverTiles }
      const { drawing } = await this.painter.ask({ type: 'draw', frame: nextFrame, look })
      if (drawing) this.sheet.show(drawing)
      if (!this.isReady && drawing?.isComplete) {
        this.isReady = true
        this.events.ready()
      }
    }
    this.isDrawing = false
  }

  private async tap(point: L.Point): Promise<void> {
    const drawing = this.sheet.current()
    if (drawing === null) return
    const { frame, scene } = drawing
    const corner = this.map.getPixelBounds().min ?? L.point(0, 0)
    const hit = hitScene(scene, point.x + corner.x - frame.originX, point.y + corner.y - frame.originY)
    const latLng = this.map.containerPointToLatLng(point)
    if (hit?.type === 'mark') {
      if (hit.mark.cluster !== null) await this.openCluster(hit.mark.cluster, latLng)
      else this.select(hallsUnder(scene, hit.mark))
      return
    }
    const isCountyTier = this.map.getZoom() >= COUNTY_TIER_ZOOM
    const code = hit?.code ?? countyAt(latLng, this.areas(isCountyTier ? 'county' : 'prefecture'))?.code ?? null
    if (code === null) return
    if (levelOf(code) === 'county') this.events.selectCounty(code)
    else if (!this.showArea(code)) this.map.flyTo(latLng, COUNTY_TIER_ZOOM, { duration: 0.6 })
  }

  private async openCluster(cluster: number, at: L.LatLng): Promise<void> {
    const { opened } = await this.painter.ask({ type: 'open', cluster })
    if (opened === undefined) return
    if (opened.zoom <= MAX_CLUSTER_ZOOM && opened.zoom > this.map.getZoom())
      this.map.flyTo(at, opened.zoom, { duration: 0.5 })
    else this.select(opened.halls)
  }

  private select(halls: readonly number[]): void {
    const [first, ...others] = halls.flatMap(hall => this.gathered.placed[hall]?.id ?? [])
    if (first === undefined) return
    if (others.length === 0) this.events.selectHall(first)
    else this.events.selectHalls([first, ...others])
  }
}
