/** An upright box in screen pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the box sits relative to its point: how many of its own sizes it is moved right and down. */
export type Anchor = readonly [right: number, down: number]

/** A name that would like to be written. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Higher is placed first; equal ranks keep their order. */
  readonly rank: number
  /** Anchors to try; the first that touches nothing wins. */
  readonly anchors: readonly Anchor[]
}

/** A wish that found room; `index` points into the wishes. */
export interface PlacedLabel {
  readonly index: number
  readonly box: Box
}

/** Free pixels kept around every label. */
const MARGIN_PX = 3

export function boxAt(wish: LabelWish, anchor: Anchor): Box {
  const halfWidth = wish.width / 2
  const halfHeight = wish.height / 2
  const x = wish.x + anchor[0] * (wish.width + MARGIN_PX)
  const y = wish.y + anchor[1] * (wish.height + MARGIN_PX)
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

export function touches(a: Box, b: Box): boolean {
  return (
    a.left < b.right + MARGIN_PX &&
    b.left < a.right + MARGIN_PX &&
    a.top < b.bottom + MARGIN_PX &&
    b.top < a.bottom + MARGIN_PX
  )
}

/**
 * Greedy placing: best rank first, each at its first free anchor, none over another or over `taken`.
 * Returns the placed ones in the order they were placed.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: readonly Box[] = []): PlacedLabel[] {
  const occupied = [...taken]
  const order = wishes.map((_, index) => index)
  order.sort((a, b) => (wishes[b]?.rank ?? 0) - (wishes[a]?.rank ?? 0) || a - b)
  const placed: PlacedLabel[] = []
  for (const index of order) {
    const wish = wishes[index]
    if (wish === undefined) continue
    const box = wish.anchors
      .map(anchor => boxAt(wish, anchor))
      .find(candidate => !occupied.some(other => touches(candidate, other)))
    if (box === undefined) continue
    occupied.push(box)
    placed.push({ index, box })
  }
  return placed
}
