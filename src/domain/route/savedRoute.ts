import * as v from 'valibot'
import { hallIdSchema, type HallId } from '../hall/hall.ts'
import type { ValueRow } from '../personal/personalRows.ts'

/** More stops than a day holds; it also bounds the work of ordering them. */
export const ROUTE_STOP_LIMIT = 20
export const ROUTE_NAME_LIMIT = 40

const PREFIX = 'route:'

const savedRouteSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(ROUTE_NAME_LIMIT)),
  /** In visiting order. */
  hallIds: v.pipe(v.array(hallIdSchema), v.maxLength(ROUTE_STOP_LIMIT)),
  isReturn: v.boolean(),
  /** Stops the visitor has ticked off. */
  doneIds: v.array(hallIdSchema),
  updatedAtMs: v.number(),
})

/** A route the visitor keeps. Where they set out from is not in it: a place is never stored. */
export interface SavedRoute extends v.InferOutput<typeof savedRouteSchema> {
  readonly id: string
}

/** Rows of the personal `values` table that are routes, newest first; a row that is damaged is left out. */
export function readRoutes(rows: readonly ValueRow[]): readonly SavedRoute[] {
  return rows
    .flatMap(({ key, value }) => {
      const route = v.safeParse(savedRouteSchema, value)
      return key.startsWith(PREFIX) && route.success ? [{ id: key.slice(PREFIX.length), ...route.output }] : []
    })
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs)
}

/** Key of a route's row. */
export function routeKey(id: string): string {
  return `${PREFIX}${id}`
}

/** The row a route is kept as. */
export function toRouteRow({ id, ...route }: SavedRoute): ValueRow {
  return { key: routeKey(id), value: route }
}

/** The first stop not ticked off; null when the tour is done. */
export function nextStop({ hallIds, doneIds }: Pick<SavedRoute, 'hallIds' | 'doneIds'>): HallId | null {
  return hallIds.find(id => !doneIds.includes(id)) ?? null
}
