import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { readRoutes, routeKey, toRouteRow, type SavedRoute } from '../../domain/route/savedRoute.ts'
import { logFailure } from '../../platform/log.ts'
import { randomId } from '../../platform/randomId.ts'

/** Dexie comes with this chunk, after the page is on screen. */
const rows = () => import('../../storage/personalRows.ts')

/** The visitor's routes as the phone holds them. Every change is stored before it is shown. */
export const useRoutesStore = defineStore('routes', () => {
  const routes = shallowRef<readonly SavedRoute[]>([])
  /** `idle` until the first read; `failed`: the phone does not let this page keep anything. */
  const state = shallowRef<'idle' | 'ready' | 'failed'>('idle')

  /** Reads everything again; a failure keeps what is on the screen. */
  async function refresh(): Promise<void> {
    try {
      routes.value = readRoutes((await (await rows()).readPersonal()).values)
      state.value = 'ready'
    } catch (error) {
      logFailure(error, 'S01')
      state.value = 'failed'
    }
  }

  /** Keeps a new route. @returns its id, or null when it could not be kept */
  async function create(route: Omit<SavedRoute, 'id' | 'updatedAtMs' | 'doneIds'>): Promise<string | null> {
    const id = randomId()
    return (await save({ ...route, id, doneIds: [], updatedAtMs: 0 })) ? id : null
  }

  /** Keeps a changed route. @returns false when it could not be kept */
  function save(route: SavedRoute): Promise<boolean> {
    return change(storage => storage.putPersonal('values', toRouteRow({ ...route, updatedAtMs: Date.now() })))
  }

  const remove = (id: string) => change(storage => storage.deletePersonal('values', routeKey(id)))

  async function change(work: (storage: Awaited<ReturnType<typeof rows>>) => Promise<void>): Promise<boolean> {
    try {
      await work(await rows())
    } catch (error) {
      logFailure(error, 'S01')
      return false
    }
    await refresh()
    return true
  }

  return { routes, state, refresh, create, save, remove }
})
