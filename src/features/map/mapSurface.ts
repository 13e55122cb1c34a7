import L from 'leaflet'
import type { Outlines } from '../../domain/geo/decodeOutlines.ts'
import { countyAt, type DivisionShape, type Ring } from '../../domain/geo/divisionShape.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import { gatherHalls, PROVINCE_BOUNDS, type GatheredHalls } from '../../domain/map/gatherHalls.ts'
import type { MapHall, MapUser, MapView } from '../../domain/map/mapHall.ts'
import { levelOf, type Adcode } from '../../domain/place/adcode.ts'
import { CanvasSheet, SHEET_PADDING } from './canvasSheet.ts'
import { ClusterClient } from './clusterClient.ts'
import type { ClusterMark } from './clusterIndex.ts'
import { drawInk } from './drawInk.ts'
import { drawLand } from './drawLand.ts'
import { hitScene } from './hitScene.ts'
import { composeInkScene, COUNTY_TIER_ZOOM, type InkScene } from './inkScene.ts'
import { LandPaths } from './landPaths.ts'
import { readPalette, type Palette } from './palette.ts'

/** What the surface tells its component. */
export interface MapSurfaceEvents {
  selectHall(id: HallId): void
  selectHalls(ids: readonly HallId[]): void
  selectCounty(code: Adcode): void
  move(view: MapView): void
  ready(): void
}

const MAX_ZOOM = 15
const NO_HALLS: GatheredHalls = gatherHalls([])
const NO_SCENE: InkScene = { marks: [], labels: [] }
const PROVINCE = L.latLngBounds([26.0, 97.3], [34.35, 108.6])

/** The Leaflet map with its two sheets: land below, ink (names, marks, the user) above. */
export class MapSurface {
  readonly map: L.Map
  private readonly land: CanvasSheet
  private readonly ink: CanvasSheet
  private readonly clusters = new ClusterClient()
  private palette: Palette
  private paths: LandPaths | null = null
  private outlines: Outlines | null = null
  private halls: readonly MapHall[] = []
  private gathered = NO_HALLS
  private marks: readonly ClusterMark[] = []
  private scene = NO_SCENE
  private selectedHallId: HallId | null = null
  private selectedCounty: Adcode | null = null
  private user: MapUser | null = null
  private isOverTiles = false
  private marksAsked = 0
  private isReady = false

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
      ).pad(0.15),
      maxBoundsViscosity: 0.8,
      bounceAtZoomLimits: false,
    })
    this.limitZoom()
    if (options.view === null) this.map.fitBounds(PROVINCE, { animate: false })
    else this.map.setView([options.view.lat, options.view.lng], options.view.zoom, { animate: false })
    this.addPane('fz-land', 250)
    this.addPane('fz-ink', 450)
    this.land = new CanvasSheet(frame => {
      const { paths, palette, selectedCounty, isOverTiles } = this
      if (paths !== null) drawLand(frame, paths, { palette, selectedArea: selectedCounty, isOverTiles })
    }, 'fz-land').addTo(this.map)
    this.ink = new CanvasSheet(
      frame => this.drawInk(frame),
      'fz-ink',
      () => void this.refreshMarks(),
    ).addTo(this.map)
    this.map.on('click', event => void this.tap(event.containerPoint))
    this.map.on('moveend', () => events.move(this.view()))
    this.map.on('resize', () => this.limitZoom())
  }

  view(): MapView {
    const { lng, lat } = this.map.getCenter()
    return { lng, lat, zoom: this.map.getZoom() }
  }

  setOutlines(outlines: Outlines, rivers: readonly Ring[]): void {
    this.outlines = outlines
    this.paths = new LandPaths(outlines, rivers)
    this.land.redraw()
    this.ink.redraw()
  }

  async setHalls(halls: readonly MapHall[]): Promise<GatheredHalls> {
    this.halls = halls
    this.gathered = gatherHalls(halls)
    this.marks = []
    const { gathered } = this
    await this.clusters.load(gathered.placed.map(hall => hall.position))
    if (gathered === this.gathered) await this.refreshMarks()
    return gathered
  }

  setSelection(hallId: HallId | null, county: Adcode | null): void {
    const isNewCounty = county !== this.selectedCounty
    this.selectedHallId = hallId
    this.selectedCounty = county
    if (isNewCounty) this.land.redraw()
    this.ink.redraw()
  }

  setUser(user: MapUser | null): void {
    this.user = user
    this.ink.redraw()
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.palette = readPalette(this.container, theme)
    this.land.redraw()
    this.ink.redraw()
  }

  setOverTiles(isOverTiles: boolean): void {
    this.isOverTiles = isOverTiles
    this.land.redraw()
    this.ink.redraw()
  }

  /** Moves to a view unless the map already shows it. */
  showView({ lng, lat, zoom }: MapView): void {
    const now = this.view()
    const isThere = Math.hypot(now.lng - lng, now.lat - lat) < 1e-6 && Math.abs(now.zoom - zoom) < 1e-3
    if (!isThere) this.map.flyTo([lat, lng], zoom, { duration: 0.6 })
  }

  /** Brings the selected hall, or its county, into the part of the map that nothing covers. */
  revealSelection(insetBottomPx: number): void {
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
    this.map.flyToBounds(PROVINCE, { duration: 0.6 })
  }

  showArea(code: Adcode): void {
    const area = this.areas(levelOf(code)).find(each => each.code === code)
    if (area === undefined) return
    const { west, south, east, north } = area.bounds
    this.map.flyToBounds(L.latLngBounds([south, west], [north, east]), {
      duration: 0.6,
      padding: [24, 24],
    })
  }

  destroy(): void {
    this.clusters.close()
    this.map.remove()
  }

  private addPane(name: string, zIndex: number): void {
    this.map.createPane(name).style.zIndex = String(zIndex)
  }

  private limitZoom(): void {
    this.map.setMinZoom(Math.max(4, this.map.getBoundsZoom(PROVINCE) - 0.25))
  }

  private areas(level: string): readonly DivisionShape[] {
    return (level === 'prefecture' ? this.outlines?.prefectures : this.outlines?.counties) ?? []
  }

  /** Asks the worker for the marks around the view, then draws; an answer overtaken by a newer question is dropped. */
  private async refreshMarks(): Promise<void> {
    this.marksAsked += 1
    const asked = this.marksAsked
    const bounds = this.map.getBounds().pad(SHEET_PADDING)
    const marks = await this.clusters.marksIn(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      this.map.getZoom(),
    )
    if (asked !== this.marksAsked) return
    this.marks = marks
    this.ink.redraw()
    if (this.isReady || this.paths === null) return
    this.isReady = true
    this.events.ready()
  }

  private drawInk(frame: Parameters<typeof drawInk>[0]): void {
    const { outlines, gathered, marks, selectedHallId, selectedCounty, isOverTiles } = this
    if (outlines === null) return
    this.scene = composeInkScene({ outlines, gathered, marks, selectedHallId, selectedCounty, isOverTiles }, frame)
    drawInk(frame, this.scene, this.palette, this.user)
  }

  private async tap(point: L.Point): Promise<void> {
    const frame = this.ink.currentFrame()
    if (frame === null) return
    const corner = this.map.getPixelBounds().min ?? L.point(0, 0)
    const hit = hitScene(this.scene, point.x + corner.x - frame.originX, point.y + corner.y - frame.originY)
    if (hit?.type === 'mark') {
      if (hit.mark.hall === null) await this.openCluster(hit.mark.mark)
      else this.events.selectHall(hit.mark.hall.id)
      return
    }
    const { lng, lat } = this.map.containerPointToLatLng(point)
    const isCountyTier = this.map.getZoom() >= COUNTY_TIER_ZOOM
    const code = hit?.code ?? countyAt({ lng, lat }, this.areas(isCountyTier ? 'county' : 'prefecture'))?.code ?? null
    if (code === null) return
    if (levelOf(code) === 'prefecture') this.showArea(code)
    else this.events.selectCounty(code)
  }

  private async openCluster(mark: ClusterMark): Promise<void> {
    const { zoom, halls } = await this.clusters.open(mark.ref)
    if (zoom <= MAX_ZOOM && zoom > this.map.getZoom()) this.map.flyTo([mark.lat, mark.lng], zoom, { duration: 0.5 })
    else this.events.selectHalls(halls.flatMap(at => this.gathered.placed[at]?.id ?? []))
  }
}
