import { expect, it } from 'vitest'
import { HALL_ORDERS, parseHallOrder, toOrderQuery } from './hallOrder.ts'

it('an order comes back from its query, and the usual one is not written', () => {
  for (const order of HALL_ORDERS) expect(parseHallOrder(toOrderQuery(order))).toBe(order)
  expect(toOrderQuery('near')).toBeUndefined()
  expect(toOrderQuery('door')).toBe('door')
})

it.each([undefined, null, '', 'DOOR', ['door']])('%j is the usual order', sort => {
  expect(parseHallOrder(sort)).toBe('near')
})
