import { describe, expect, it } from 'vitest'
import { accessibilityFaults } from './support/axe.ts'
import { layoutFaults } from './support/layoutFaults.ts'
import { shiftsOf, watchShifts } from './support/layoutShift.ts'
import { useBrowser } from './support/phone.ts'
import { openEveryScreen, tourScreens, type Tour } from './support/screenTour.ts'

useBrowser()

/** A fifth of what Google calls good (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02
/** Least height and width of what is tapped: 44 px, in 长辈版 60 px (工信部 2021). */
const TARGET_PX = { plain: 44, elder: 60 }

interface Way {
  readonly name: string
  readonly targetPx: number
  readonly tour: Tour
  /** What axe has to judge anew; absent: everything. */
  readonly rules?: 'colours' | 'structure'
}

const WAYS: readonly Way[] = [
  { name: 'as it comes', targetPx: TARGET_PX.plain, tour: {} },
  {
    name: 'in 长辈版 at the largest step',
    targetPx: TARGET_PX.elder,
    tour: { flags: { 'type-size': 'elder-largest' } },
  },
  { name: 'in the dark', targetPx: TARGET_PX.plain, tour: { flags: { theme: 'dark' } }, rules: 'colours' },
  {
    name: '320 px wide',
    targetPx: TARGET_PX.plain,
    tour: { options: { viewport: { width: 320, height: 640 } } },
    rules: 'structure',
  },
  { name: 'in English', targetPx: TARGET_PX.plain, tour: { flags: { language: 'en' } }, rules: 'structure' },
]

describe('every screen', () => {
  it.each(WAYS.map(way => [way.name, way] as const))(
    'seen %s, can be used by everyone: nothing axe holds against it, nothing cut off or too small for a finger',
    async (_, { targetPx, tour, rules }) => {
      const faults = await tourScreens(tour, async page => [
        ...(await layoutFaults(page, targetPx)),
        ...(await accessibilityFaults(page, rules && { rules })),
      ])
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('opened by its address, comes without a jump', async () => {
    const jumps = await openEveryScreen(watchShifts, async page => {
      const { total, words } = await shiftsOf(page)
      return total > MOST_SHIFT ? [`moved ${total.toFixed(3)}: ${words.join(' | ')}`] : []
    })
    expect(jumps).toEqual([])
  }, 180_000)
})
