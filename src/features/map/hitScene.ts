import type { Adcode } from '../../domain/place/adcode.ts'
import type { InkScene, SceneMark } from './inkScene.ts'

/** What a tap on the ink sheet meant. */
export type Hit =
  { readonly type: 'mark'; readonly mark: SceneMark } | { readonly type: 'label'; readonly code: Adcode } | null

/** Half of a 44 px target. */
const REACH_PX = 22

/** Marks nearer than this to one another cannot be told apart by a finger or an eye. */
const SAME_SPOT_PX = 4

/** The halls drawn on the very spot of a mark, its own first. */
export function hallsUnder({ marks }: InkScene, { x, y, hall }: SceneMark): number[] {
  const others = marks
    .filter(mark => mark.hall !== hall && Math.hypot(mark.x - x, mark.y - y) < SAME_SPOT_PX)
    .flatMap(mark => mark.hall ?? [])
  return hall === null ? others : [hall, ...others]
}

/** The nearest mark within a finger's reach, else the name tapped, else nothing. Pixels are the scene's. */
export function hitScene(scene: InkScene, x: number, y: number): Hit {
  const distance = (mark: SceneMark) => Math.hypot(mark.x - x, mark.y - y)
  const [nearest] = scene.marks
    .filter(mark => distance(mark) <= Math.max(REACH_PX, mark.radiusPx))
    .sort((a, b) => distance(a) - distance(b))
  if (nearest !== undefined) return { type: 'mark', mark: nearest }
  const grow = (size: number) => Math.max(0, (2 * REACH_PX - size) / 2)
  const label = scene.labels.find(({ box }) => {
    const growY = Math.min(grow(box.bottom - box.top), 8)
    return x >= box.left - 6 && x <= box.right + 6 && y >= box.top - growY && y <= box.bottom + growY
  })
  return label === undefined ? null : { type: 'label', code: label.code }
}
