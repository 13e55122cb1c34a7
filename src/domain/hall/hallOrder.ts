/** How a list of halls may be sorted: by how far they are, or by 开门把握. */
export const HALL_ORDERS = ['near', 'door'] as const
export type HallOrder = (typeof HALL_ORDERS)[number]

/** Reads `?sort=door`; anything else is the usual order. */
export function parseHallOrder(sort: unknown): HallOrder {
  return sort === 'door' ? 'door' : 'near'
}

/** What `parseHallOrder` reads; undefined, which leaves the key out of a query, for the usual order. */
export function toOrderQuery(order: HallOrder): string | undefined {
  return order === 'near' ? undefined : order
}
