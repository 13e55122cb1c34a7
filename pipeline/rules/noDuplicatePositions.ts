import type { HallOutline, SetRule } from './rule.ts'

/** About 30 m: two halls in one building are possible, two entries for one hall are likelier. */
const CELL_DEGREES = 0.0003

/** Near positions of halls of one kind; a reading room inside a village hall is no duplicate. */
export const noDuplicatePositions: SetRule = {
  id: 'no-duplicate-positions',
  why: '两条记录挤在一个点上，多半是同一家馆或坐标抄重了',
  scope: 'set',
  check(halls, reportOn) {
    const cells = new Map<string, HallOutline>()
    for (const hall of halls) {
      if (hall.position === null || !['entrance', 'building'].includes(hall.precision)) continue
      const { lng, lat } = hall.position
      const x = Math.floor(lng / CELL_DEGREES)
      const y = Math.floor(lat / CELL_DEGREES)
      const neighbour = [-1, 0, 1]
        .flatMap(dx => [-1, 0, 1].map(dy => cells.get(`${hall.kind}:${x + dx}:${y + dy}`)))
        .find(found => found !== undefined)
      if (neighbour !== undefined) {
        reportOn(hall).warn('position', `与 ${neighbour.id}（${neighbour.name}）相距不过几十米，是不是同一家`)
      }
      cells.set(`${hall.kind}:${x}:${y}`, hall)
    }
  },
  exceptions: [],
}
