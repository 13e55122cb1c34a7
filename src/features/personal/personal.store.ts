import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure } from '../../domain/failure.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import { EMPTY_PERSONAL_DATA, type PersonalData } from '../../domain/personal/personalData.ts'
import type { HallList, LaterLink, Note } from '../../domain/personal/personalRows.ts'
import { logFailure } from '../../platform/log.ts'
import { randomId } from '../../platform/randomId.ts'

/** Dexie comes with this chunk, after the page is on screen. */
const rows = () => import('../../storage/personalRows.ts')

/** What stores need to know of a hall; the name outlives the pack it came from. */
export interface HallRef {
  readonly id: HallId
  readonly name: string
}

/** Favourites, notes, lists and links for later, and the stamps that `visits` made. Every change is on the phone before it is on the screen. */
export const usePersonalStore = defineStore('personal', () => {
  const data = shallowRef<PersonalData>(EMPTY_PERSONAL_DATA)
  /** `idle` until the first read; `failed`: the phone does not let this page keep anything. */
  const state = shallowRef<'idle' | 'ready' | 'failed'>('idle')

  const favouriteIds = computed<ReadonlySet<HallId>>(() => new Set(data.value.favourites.map(row => row.hallId)))

  /** Reads everything again; a failure keeps what is on the screen. */
  async function refresh(): Promise<void> {
    try {
      data.value = await (await rows()).readPersonal()
      state.value = 'ready'
    } catch (error) {
      logFailure(error, 'S01')
      state.value = 'failed'
    }
  }

  /** Runs one change, then shows what the phone holds. Returns the failure, or null when it is stored. */
  async function change(work: (storage: Awaited<ReturnType<typeof rows>>) => Promise<void>): Promise<Failure | null> {
    let failure: Failure | null = null
    try {
      await work(await rows())
    } catch (error) {
      failure = logFailure(error, 'S01')
    }
    await refresh()
    return failure
  }

  const toggleFavourite = ({ id, name }: HallRef) =>
    change(storage =>
      favouriteIds.value.has(id)
        ? storage.deletePersonal('favourites', id)
        : storage.putPersonal('favourites', { hallId: id, hallName: name, addedAtMs: Date.now() }),
    )

  const notesOf = (id: HallId): readonly Note[] => data.value.notes.filter(note => note.hallId === id)

  /** Stores a note; empty text deletes it. The length has been checked against NOTE_LIMIT. */
  const saveNote = (hall: HallRef, noteId: string | null, text: string) =>
    change(storage => {
      const id = noteId ?? randomId()
      if (text.trim() === '') return storage.deletePersonal('notes', id)
      return storage.putPersonal('notes', { id, hallId: hall.id, hallName: hall.name, text, updatedAtMs: Date.now() })
    })

  const deleteNote = (id: string) => change(storage => storage.deletePersonal('notes', id))

  const saveList = (list: Omit<HallList, 'updatedAtMs'>) =>
    change(storage => storage.putPersonal('lists', { ...list, updatedAtMs: Date.now() }))
  const createList = (name: string, hallIds: HallId[]) => saveList({ id: randomId(), name, hallIds })
  const deleteList = (id: string) => change(storage => storage.deletePersonal('lists', id))

  const deleteVisit = (id: string) => change(storage => storage.deletePersonal('visits', id))

  const keepForLater = (link: Omit<LaterLink, 'addedAtMs'>) =>
    change(storage => storage.putPersonal('later', { ...link, addedAtMs: Date.now() }))
  const forgetLater = (url: string) => change(storage => storage.deletePersonal('later', url))

  const importAll = (imported: PersonalData) => change(storage => storage.importPersonal(imported))

  return {
    data,
    state,
    favouriteIds,
    refresh,
    toggleFavourite,
    notesOf,
    saveNote,
    deleteNote,
    saveList,
    createList,
    deleteList,
    deleteVisit,
    keepForLater,
    forgetLater,
    importAll,
  }
})
