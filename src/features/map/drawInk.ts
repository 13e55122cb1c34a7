import { DOOR_LEVELS, type DoorLevel } from '../../domain/hall/doorLevel.ts'
import { PRECISIONS } from '../../domain/hall/hall.ts'
import { HALL_KINDS } from '../../domain/hall/hallKind.ts'
import type { MapUser } from '../../domain/map/mapHall.ts'
import { metresPerPx } from '../../domain/map/mercator.ts'
import { KIND_SEALS } from '../../ui/kindSeals.ts'
import type { Context2d } from './drawLand.ts'
import { BADGE_FONT_PX, badgeWidthPx, type InkScene, type SceneLabel, type SceneMark } from './inkScene.ts'
import type { Palette } from './palette.ts'
import type { FlatHalls, Look } from './painterMessages.ts'
import { pixelsOf, type SheetFrame } from './sheetFrame.ts'

/** The halls, and 开门把握 of each as its place in DOOR_LEVELS; null: the marks do not speak of doors. */
type InkHalls = FlatHalls & { readonly doors: Uint8Array | null }

/** A door that is most likely shut is a pale print. */
const SHUT_ALPHA = 0.45

/** Draws names, counts, marks and the user's own place. */
export function drawInk(context: Context2d, frame: SheetFrame, scene: InkScene, halls: InkHalls, look: Look): void {
  const { palette, user } = look
  const drawMark = (mark: SceneMark) => {
    if (mark.hall === null) drawCluster(context, mark, palette)
    else drawHall(context, mark, halls, palette)
  }
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  if (user !== null) drawAccuracy(context, frame, user, palette)
  for (const label of scene.labels) drawLabel(context, label, palette)
  for (const mark of likeliestLast(scene.marks, halls)) if (!mark.isSelected) drawMark(mark)
  if (user !== null) drawUser(context, frame, scene, user, palette)
  for (const mark of scene.marks) if (mark.isSelected) drawMark(mark)
}

function drawLabel(context: Context2d, label: SceneLabel, palette: Palette): void {
  const { box, name, count, fontPx, level, isSelected } = label
  const middle = (box.top + box.bottom) / 2
  if (name !== null) {
    const weight = level === 'prefecture' || isSelected ? '700 ' : ''
    context.font = `${weight}${fontPx}px ${palette.serif}`
    context.lineJoin = 'round'
    context.strokeStyle = palette.paper
    context.lineWidth = 3
    context.globalAlpha = 0.85
    context.strokeText(name, box.left, middle)
    context.globalAlpha = 1
    context.fillStyle = isSelected ? palette.seal : level === 'prefecture' || count > 0 ? palette.ink : palette.inkSoft
    context.fillText(name, box.left, middle)
  }
  if (count > 0) drawBadge(context, box.right - badgeWidthPx(count), middle, count, palette)
}

/** A count of halls known only to their county: an open box, never a point. */
function drawBadge(context: Context2d, left: number, middle: number, count: number, palette: Palette) {
  const width = badgeWidthPx(count)
  context.beginPath()
  context.rect(left + 0.75, middle - 8.25, width - 1.5, 16.5)
  context.fillStyle = palette.paper
  context.fill()
  context.strokeStyle = palette.seal
  context.lineWidth = 1.5
  context.stroke()
  context.font = `600 ${BADGE_FONT_PX}px ${palette.sans}`
  context.fillStyle = palette.seal
  context.textAlign = 'center'
  context.fillText(String(count), left + width / 2, middle + 0.5)
  context.textAlign = 'left'
}

function drawCluster(context: Context2d, { x, y, radiusPx, count }: SceneMark, palette: Palette): void {
  context.beginPath()
  context.arc(x, y, radiusPx, 0, 2 * Math.PI)
  context.fillStyle = palette.sealFill
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = palette.paper
  context.stroke()
  context.font = `600 12.5px ${palette.sans}`
  context.textAlign = 'center'
  context.fillStyle = palette.sealInk
  context.fillText(String(count), x, y + 0.5)
  context.textAlign = 'left'
}

/** The seals are drawn on a 40 × 40 grid. */
const SEAL_GRID = 40

const plates = new Map<string, Path2D>()

function plateOf(outline: string): Path2D {
  const known = plates.get(outline)
  if (known !== undefined) return known
  const made = new Path2D(outline)
  plates.set(outline, made)
  return made
}

/**
 * The seal tells the kind, what is around it the precision: on a tip it stands exactly there; alone it is somewhere
 * in the village; in a dashed circle, somewhere in the township.
 */
function drawHall(context: Context2d, { x, y, isSelected, hall }: SceneMark, halls: InkHalls, palette: Palette): void {
  const door = doorOf(hall, halls)
  const kind = HALL_KINDS[halls.kinds[hall ?? -1] ?? 0] ?? 'related'
  const precision = PRECISIONS[halls.precisions[hall ?? -1] ?? 0] ?? 'township'
  const seal = KIND_SEALS[kind]
  const sizePx = isSelected ? 34 : 24
  const isExact = precision === 'entrance' || precision === 'building'
  const isSolid = seal.style === 'solid'
  context.save()
  context.lineJoin = 'round'
  if (door === 'unlikely' && !isSelected) context.globalAlpha = SHUT_ALPHA
  if (isExact) drawTip(context, x, y, palette)
  context.translate(x, isExact ? y - sizePx / 2 - 5 : y)
  if (precision === 'township') {
    context.beginPath()
    context.arc(0, 0, sizePx * 0.72, 0, 2 * Math.PI)
    context.fillStyle = palette.paper
    const alpha = context.globalAlpha
    context.globalAlpha = alpha * 0.7
    context.fill()
    context.globalAlpha = alpha
    context.setLineDash([3, 3])
    context.lineWidth = 1.5
    context.strokeStyle = palette.seal
    context.stroke()
    context.setLineDash([])
  }
  context.scale(sizePx / SEAL_GRID, sizePx / SEAL_GRID)
  context.translate(-SEAL_GRID / 2, -SEAL_GRID / 2)
  const plate = plateOf(seal.plate)
  context.lineWidth = 8
  context.strokeStyle = palette.paper
  context.stroke(plate)
  context.fillStyle = isSolid ? palette.sealFill : palette.paper
  context.fill(plate)
  context.lineWidth = 2.6
  context.strokeStyle = isSolid ? palette.sealFill : palette.seal
  context.stroke(plate)
  context.font = `700 23px ${palette.serif}`
  context.textAlign = 'center'
  context.fillStyle = isSolid ? palette.sealInk : palette.seal
  context.fillText(seal.character, SEAL_GRID / 2, SEAL_GRID / 2 + 1)
  if (door === 'likely') drawOpenSign(context, palette)
  context.restore()
}

function doorOf(hall: number | null, { doors }: InkHalls): DoorLevel | null {
  return doors === null || hall === null ? null : (DOOR_LEVELS[doors[hall] ?? -1] ?? null)
}

/** Where marks overlap, the door most likely open is not the one that is hidden. */
function likeliestLast(marks: readonly SceneMark[], halls: InkHalls): readonly SceneMark[] {
  if (halls.doors === null) return marks
  const rank = ({ hall }: SceneMark) => DOOR_LEVELS.indexOf(doorOf(hall, halls) ?? 'unsure')
  return [...marks].sort((a, b) => rank(b) - rank(a))
}

/** A ring at the seal's corner, on the seal's grid: told by its shape, not by a colour. */
function drawOpenSign(context: Context2d, palette: Palette): void {
  context.beginPath()
  context.arc(SEAL_GRID - 3, 4, 7.5, 0, 2 * Math.PI)
  context.fillStyle = palette.paper
  context.fill()
  context.lineWidth = 4
  context.strokeStyle = palette.ink
  context.stroke()
}

/** A short needle whose lower end is the point itself. */
function drawTip(context: Context2d, x: number, y: number, palette: Palette): void {
  context.beginPath()
  context.moveTo(x - 5, y - 7)
  context.lineTo(x, y)
  context.lineTo(x + 5, y - 7)
  context.closePath()
  context.lineWidth = 3
  context.strokeStyle = palette.paper
  context.stroke()
  context.fillStyle = palette.sealFill
  context.fill()
}

function drawAccuracy(context: Context2d, frame: SheetFrame, user: MapUser, palette: Palette): void {
  const { x, y } = pixelsOf(frame)(user)
  const radiusPx = Math.min(user.accuracyM / metresPerPx(user.lat, frame.zoom), 4000)
  context.beginPath()
  context.arc(x, y, radiusPx, 0, 2 * Math.PI)
  context.fillStyle = palette.user
  context.globalAlpha = 0.12
  context.fill()
  context.globalAlpha = 0.5
  context.lineWidth = 1
  context.strokeStyle = palette.user
  context.stroke()
  context.globalAlpha = 1
}

/** A dot; where a mark lies over it, a ring around that mark instead, so that neither hides the other. */
function drawUser(context: Context2d, frame: SheetFrame, scene: InkScene, user: MapUser, palette: Palette): void {
  const { x, y } = pixelsOf(frame)(user)
  const over = scene.marks.find(mark => Math.hypot(mark.x - x, mark.y - y) < mark.radiusPx + 5)
  context.beginPath()
  if (over !== undefined) {
    context.arc(over.x, over.y, over.radiusPx + 5, 0, 2 * Math.PI)
    context.lineWidth = 4
    context.strokeStyle = palette.user
    context.stroke()
    return
  }
  context.arc(x, y, 7, 0, 2 * Math.PI)
  context.fillStyle = palette.user
  context.fill()
  context.lineWidth = 2.5
  context.strokeStyle = palette.paper
  context.stroke()
}
