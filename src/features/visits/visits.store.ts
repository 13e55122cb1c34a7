import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { HallId } from '../../domain/hall/hall.ts'
import type { Visit } from '../../domain/personal/personalRows.ts'
import { logFailure } from '../../platform/log.ts'

/** Dexie comes with this chunk, after the page is on screen. */
const rows = () => import('../../storage/personalRows.ts')

/** Stamps as the phone holds them. */
export const useVisitsStore = defineStore('visits', () => {
  const visits = shallowRef<readonly Visit[]>([])
  /** `idle` until the first read; `failed`: the phone does not let this page keep anything. */
  const state = shallowRef<'idle' | 'ready' | 'failed'>('idle')

  /** Reads everything again; a failure keeps what is on the screen. */
  async function refresh(): Promise<void> {
    try {
      visits.value = (await (await rows()).readPersonal()).visits
      state.value = 'ready'
    } catch (error) {
      logFailure(error, 'S01')
      state.value = 'failed'
    }
  }

  /** Keeps one stamp a hall and day. @param day - China's calendar day @returns false when it could not be kept */
  async function stamp(hall: { readonly id: HallId; readonly name: string }, day: string): Promise<boolean> {
    try {
      const { putPersonal } = await rows()
      await putPersonal('visits', { id: `${hall.id}@${day}`, hallId: hall.id, hallName: hall.name, day })
    } catch (error) {
      logFailure(error, 'S01')
      return false
    }
    await refresh()
    return true
  }

  return { visits, state, refresh, stamp }
})
