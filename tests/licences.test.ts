import { describe, expect, it } from 'vitest'
import {
  isAllowed,
  licencePage,
  licensedPackages,
  SHIPPED_LICENCES,
  TOOL_LICENCES,
  UNNAMED_LICENCES,
} from './licenceList.ts'

describe('licences', () => {
  const packages = licensedPackages()

  it('of everything that may reach a phone allow passing it on', () => {
    const refused = packages.filter(entry => entry.isShipped && !isAllowed(entry.licence ?? '', SHIPPED_LICENCES))
    expect(refused).toEqual([])
    expect(packages.filter(entry => entry.isShipped).length).toBeGreaterThan(20)
  })

  it('of every tool are known', () => {
    const refused = packages
      .filter(entry => !entry.isShipped && !(entry.licence === null && entry.name in UNNAMED_LICENCES))
      .filter(entry => !isAllowed(entry.licence ?? '', TOOL_LICENCES))
    expect(refused).toEqual([])
  })

  it('stand in docs/licences.md (npm run licences writes it anew)', async () => {
    await expect(licencePage(packages)).toMatchFileSnapshot('../docs/licences.md')
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['', false],
  ])('are read as an expression: %s', (expression, allowed) => {
    expect(isAllowed(expression, SHIPPED_LICENCES)).toBe(allowed)
  })
})
