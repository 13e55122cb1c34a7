import { until } from '@vueuse/core'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { SearchResult } from '../../../../src/domain/text/search.ts'
import { groupByRow } from '../../../../src/features/search/answerByRow.ts'
import type { FoundGroup } from '../../../../src/features/search/found.ts'
import { afterPaint } from '../../../../src/platform/afterPaint.ts'
import '../../../../src/ui/theme.css'
import { useByFrame } from '../../../../src/ui/useByFrame.ts'
import FoundTitles from './FoundTitles.vue'

/** Found titles, drawn as the app draws them. */
export interface FoundRows {
  /** Resolves when the first rows stand in the page. */
  show(result: SearchResult): Promise<void>
  /** Lays out what stands there, as the next frame would. */
  layOut(): void
  /** Resolves when what stands there is painted. */
  painted(): Promise<void>
  /** Resolves when all rows are painted. */
  whole(): Promise<void>
}

/** Puts the app's own rows into the measuring page. @param names - of all titles, by row */
export function mountFoundRows(names: readonly string[]): FoundRows {
  const group = shallowRef<FoundGroup<number>>({ found: [], count: 0 })
  const place = document.querySelector('#rows')
  if (place === null) throw new Error('the page has no place for rows')
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)', component: FoundTitles }],
  })
  const shown = useByFrame(() => group.value, groupByRow)
  createApp(() => h(FoundTitles, { names, group: shown.value }))
    .use(router)
    .mount(place)
  return {
    async show(result) {
      const { hits, count } = result.sets.get('titles') ?? { hits: [], count: 0 }
      group.value = { found: hits.map(({ row, ...hit }) => ({ id: row, ...hit })), count }
      await nextTick()
    },
    layOut: () => void place.clientHeight,
    painted: afterPaint,
    async whole() {
      await until(shown).toMatch(now => now === group.value)
      await afterPaint()
    },
  }
}
