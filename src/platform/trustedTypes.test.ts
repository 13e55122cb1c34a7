import { describe, expect, it } from 'vitest'
import { isOwnScript } from './trustedTypes.ts'

const BASE = 'https://fangzhi.example.org/app/'

describe('isOwnScript', () => {
  it.each(['sw.js', '/app/sw.js', `${BASE}assets/painter.worker-Bx_1-9aZ.js`])('lets %s pass', address => {
    expect(isOwnScript(address, BASE)).toBe(true)
  })

  it.each([
    ['another site', 'https://elsewhere.example/assets/a.js'],
    ['a site whose name begins alike', 'https://fangzhi.example.org.evil.example/app/sw.js'],
    ['another folder of the site', '/uploads/a.js'],
    ['a way out of the folder', `${BASE}assets/../../uploads/a.js`],
    ['a query', '/app/sw.js?callback=alert'],
    ['code in the address', 'data:text/javascript,alert(1)'],
    ['code made on the page', 'blob:https://fangzhi.example.org/1'],
    ['nothing', ''],
    ['what is no address', 'https://['],
  ])('refuses %s', (_what, address) => {
    expect(isOwnScript(address, BASE)).toBe(false)
  })
})
