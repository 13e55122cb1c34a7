/** Metres between two stops by their index in the input; symmetric, and 0 from a stop to itself. */
export type Metre = (from: number, to: number) => number

/** Where a tour begins and ends. */
export interface TourEnds {
  /** The first stop of the input is where one sets out from and stays first. */
  readonly isStartFixed: boolean
  /** Back to the first stop at the end. */
  readonly isReturn: boolean
}

/** 2-opt and or-opt stop by themselves; this bounds a pathological input. */
const MAX_ROUNDS = 200
/** Beginnings to try: more find nothing better for the few stops of an outing. */
const MAX_TRIES = 12

/** Length of a tour in metres. */
export function tourM(order: readonly number[], metre: Metre, { isReturn }: Pick<TourEnds, 'isReturn'>): number {
  let sum = 0
  order.forEach((stop, at) => {
    const next = order[at + 1] ?? (isReturn ? order[0] : undefined)
    if (next !== undefined) sum += metre(stop, next)
  })
  return sum
}

/**
 * An order to visit the stops in: nearest neighbour from each possible beginning, and the input's own order, each improved
 * by 2-opt (turn a stretch around) and or-opt (move up to three stops elsewhere); the shortest wins. Never longer than the
 * input's order. The same input always gives the same order.
 * @returns indexes into the input
 */
export function orderStops(count: number, metre: Metre, ends: TourEnds): number[] {
  const asGiven = Array.from({ length: count }, (_, at) => at)
  const beginnings = ends.isStartFixed ? asGiven.slice(0, 1) : asGiven
  const tries = [asGiven, ...beginnings.map(first => nearestFirst(first, count, metre))]
  // A fixed start leaves one nearest-neighbour tour; beginning it at each second stop gives 2-opt more to choose from.
  if (ends.isStartFixed) {
    for (const second of asGiven.slice(1))
      tries.push([0, ...nearestFirst(second, count, metre).filter(stop => stop !== 0)])
  }
  return tries
    .slice(0, MAX_TRIES)
    .map(order => improve(order, metre, ends))
    .reduce((best, order) => (tourM(order, metre, ends) < tourM(best, metre, ends) ? order : best))
}

function nearestFirst(first: number, count: number, metre: Metre): number[] {
  const left = new Set(Array.from({ length: count }, (_, at) => at))
  const order: number[] = []
  let here: number | undefined = first
  while (here !== undefined) {
    order.push(here)
    left.delete(here)
    const from: number = here
    here = [...left].reduce<number | undefined>(
      (nearest, stop) => (nearest === undefined || metre(from, stop) < metre(from, nearest) ? stop : nearest),
      undefined,
    )
  }
  return order
}

function improve(start: readonly number[], metre: Metre, ends: TourEnds): number[] {
  let order = [...start]
  let lengthM = tourM(order, metre, ends)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const better = firstBetter(order, lengthM, metre, ends)
    if (better === null) break
    order = better.order
    lengthM = better.lengthM
  }
  return order
}

/** The first neighbour of the tour that is shorter by more than rounding. */
function firstBetter(order: readonly number[], lengthM: number, metre: Metre, ends: TourEnds) {
  for (const candidate of neighbours(order, ends.isStartFixed ? 1 : 0)) {
    const candidateM = tourM(candidate, metre, ends)
    if (candidateM < lengthM - 1e-6) return { order: candidate, lengthM: candidateM }
  }
  return null
}

function* neighbours(order: readonly number[], from: number): Generator<number[]> {
  for (let a = from; a < order.length - 1; a += 1) {
    for (let b = a + 1; b < order.length; b += 1) {
      yield [...order.slice(0, a), ...order.slice(a, b + 1).reverse(), ...order.slice(b + 1)]
    }
  }
  for (let size = 1; size <= 3; size += 1) {
    for (let a = from; a + size <= order.length; a += 1) {
      const moved = order.slice(a, a + size)
      const rest = [...order.slice(0, a), ...order.slice(a + size)]
      for (let to = from; to <= rest.length; to += 1) {
        if (to !== a) yield [...rest.slice(0, to), ...moved, ...rest.slice(to)]
      }
    }
  }
}
