import { describe, expect, it } from 'vitest'
import { telHref } from './telHref.ts'

describe('telHref', () => {
  it.each([
    ['028-87721234', 'tel:02887721234'],
    ['电话:0838 1234567(上班时间)', 'tel:08381234567'],
    ['028-87721234转8001', 'tel:02887721234'],
    ['400-123-4567', 'tel:4001234567'],
    ['12345', 'tel:12345'],
    ['13800138000', null],
    ['联系人 +86 138-0013-8000', null],
    ['13800138000 或 028-87721234', 'tel:02887721234'],
    ['村委会', null],
    ['', null],
  ])('dials %s as %s', (phone, href) => {
    expect(telHref(phone)).toBe(href)
  })
})
