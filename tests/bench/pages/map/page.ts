import { createApp, h, type App } from 'vue'
import L from 'leaflet'
import 'leaflet.markercluster'
import 'leaflet/dist/leaflet.css'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import 'leaflet.markercluster/dist/MarkerCluster.Default.css'
import outlinesText from '../../../../records/places/outlines.topojson?raw'
import riversText from '../../../../records/places/rivers.topojson?raw'
import { decodeOutlines } from '../../../../src/domain/geo/decodeOutlines.ts'
import { decodeRivers } from '../../../../src/domain/geo/decodeRivers.ts'
import CountyMapView from '../../../../src/features/map/CountyMapView.vue'
import '../../../../src/ui/theme.css'
import { makeHalls } from './makeHalls.ts'

const outlines = decodeOutlines(JSON.parse(outlinesText))
const rivers = decodeRivers(JSON.parse(riversText))
const oursElement = document.querySelector<HTMLElement>('#ours')
const rivalElement = document.querySelector<HTMLElement>('#rival')
if (oursElement === null || rivalElement === null) throw new Error('page lacks its two boxes')

const Offscreen = globalThis.OffscreenCanvas
let halls = makeHalls(0, outlines.counties)
let app: App | null = null

const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
/** What was drawn is on the screen two frames later. */
const painted = async () => {
  await nextFrame()
  await nextFrame()
}

function show(which: 'ours' | 'rival'): void {
  if (oursElement) oursElement.hidden = which !== 'ours'
  if (rivalElement) rivalElement.hidden = which !== 'rival'
}

/**
 * Opens our map with the halls; milliseconds until its marks are painted.
 * @param hasWorker - false takes the way of a browser whose workers cannot draw: everything on the page's thread
 */
async function openOurs(hasWorker: boolean): Promise<number> {
  globalThis.OffscreenCanvas = hasWorker ? Offscreen : (undefined as unknown as typeof Offscreen)
  show('ours')
  app?.unmount()
  await painted()
  const startedMs = performance.now()
  await new Promise<void>(resolve => {
    app = createApp({ render: () => h(CountyMapView, { outlines, rivers, halls, onReady: resolve }) })
    app.mount('#ours')
  })
  await painted()
  return performance.now() - startedMs
}

/** Opens the same halls in leaflet.markercluster with its own defaults; milliseconds until painted. */
async function openRival(): Promise<number> {
  show('rival')
  await painted()
  const startedMs = performance.now()
  const map = L.map('rival', { maxZoom: 15 }).fitBounds([
    [26, 97.3],
    [34.35, 108.6],
  ])
  const group = L.markerClusterGroup()
  const icon = L.divIcon({ className: '', html: '<i></i>' })
  group.addLayers(
    halls.map(({ position, name }) => L.marker([position?.lat ?? 0, position?.lng ?? 0], { icon, title: name })),
  )
  map.addLayer(group)
  await painted()
  const tookMs = performance.now() - startedMs
  map.remove()
  return tookMs
}

const mouse = (type: string, x: number, y: number) =>
  new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1 })

/** Drags the map by a curve as a thumb does, one event a frame. */
async function drag(target: Element, byX: number, byY: number, frames: number): Promise<void> {
  const [x, y] = [innerWidth / 2, innerHeight / 2]
  target.dispatchEvent(mouse('mousedown', x, y))
  for (let i = 1; i <= frames; i += 1) {
    await nextFrame()
    const share = (1 - Math.cos((Math.PI * i) / frames)) / 2
    document.dispatchEvent(mouse('mousemove', x + byX * share, y + byY * share))
  }
  document.dispatchEvent(mouse('mouseup', x + byX, y + byY))
}

const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** The length in milliseconds of every frame while `act` runs. */
async function framesDuring(act: () => Promise<void>): Promise<number[]> {
  const lengths: number[] = []
  let last = 0
  let isRunning = true
  const tick = (at: number) => {
    if (last > 0) lengths.push(at - last)
    last = at
    if (isRunning) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  await act()
  isRunning = false
  return lengths
}

/** Pans and zooms our map from the province to a county and back. */
async function panAndZoom(): Promise<void> {
  const canvas = document.querySelector('#ours .leaflet-container')
  const [zoomIn, zoomOut] = document.querySelectorAll<HTMLElement>('#ours .fz-map-controls button')
  if (canvas === null || zoomIn === undefined || zoomOut === undefined) throw new Error('our map is not open')
  for (let step = 0; step < 5; step += 1) {
    await drag(canvas, step % 2 ? 160 : -180, step % 2 ? -220 : 180, 40)
    await rest(350)
    zoomIn.click()
    await rest(600)
  }
  for (let step = 0; step < 5; step += 1) {
    await drag(canvas, step % 2 ? -120 : 150, 160, 30)
    await rest(350)
    zoomOut.click()
    await rest(600)
  }
}

const bench = {
  prepare(count: number) {
    halls = makeHalls(count, outlines.counties)
  },
  openOurs,
  openRival,
  framesInUse: () => framesDuring(panAndZoom),
  /** What the machine itself does to frames: nothing moves. */
  framesAtRest: () => framesDuring(() => rest(3000).then(() => undefined)),
}
declare global {
  interface Window {
    mapBench: typeof bench
  }
}
window.mapBench = bench
