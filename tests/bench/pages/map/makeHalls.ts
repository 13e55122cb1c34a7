import type { DivisionShape } from '../../../../src/domain/geo/divisionShape.ts'
import { PRECISIONS, type HallId } from '../../../../src/domain/hall/hall.ts'
import { HALL_KINDS } from '../../../../src/domain/hall/hallKind.ts'
import type { MapHall } from '../../../../src/domain/map/mapHall.ts'
import { prefectureOf } from '../../../../src/domain/place/adcode.ts'

/** A repeatable stream of numbers in 0..1 (Lehmer, 16807 mod 2³¹ − 1). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Synthetic halls with a point each, thick around the counties' middles as villages are. Never leaves tests/. */
export function makeHalls(count: number, counties: readonly DivisionShape[]): MapHall[] {
  const random = randomFrom(42)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  return Array.from({ length: count }, (_, at): MapHall => {
    const { code, label } = pick(counties)
    const spread = () => (random() + random() + random() - 1.5) * 0.5
    return {
      id: `synthetic-${at}` as HallId,
      name: `测试馆${at}`,
      kind: pick(HALL_KINDS),
      prefecture: prefectureOf(code),
      county: code,
      position: { lng: label.lng + spread(), lat: label.lat + spread() },
      precision: pick(PRECISIONS.slice(0, 4)),
    }
  })
}
