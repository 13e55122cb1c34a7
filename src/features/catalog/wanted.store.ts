import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '../../domain/failure.ts'
import { toFailure } from '../../domain/failure.ts'
import { titleIdSchema, type TitleId } from '../../domain/catalog/title.ts'
import { deleteValue, putValue, readValues } from '../../storage/personalValues.ts'
import * as v from 'valibot'

/** One row a title, so that importing the personal file unites two phones' lists. */
const PREFIX = 'wanted:'

/** 我要找的书: titles the visitor looks for, kept on this phone and in the personal file. */
export const useWantedStore = defineStore('wanted', () => {
  /** In the order of their ids; empty until read. */
  const ids = shallowRef<ReadonlySet<TitleId>>(new Set())
  /** Why the last change was not kept; null: it was. */
  const failure = shallowRef<Failure | null>(null)
  let reading: Promise<void> | null = null

  /** Reads the list once. A list that cannot be read is a failure, not an empty list. */
  function open(): Promise<void> {
    reading ??= read()
    return reading
  }

  async function read(): Promise<void> {
    try {
      const rows = await readValues(PREFIX)
      const known = rows.flatMap(({ key }) => {
        const id = v.safeParse(titleIdSchema, key.slice(PREFIX.length))
        return id.success ? [id.output] : []
      })
      ids.value = new Set([...ids.value, ...known])
    } catch (error) {
      failure.value = toFailure(error, 'S01')
      reading = null
    }
  }

  /** Puts a title on the list, or takes it off. */
  async function toggle(id: TitleId): Promise<void> {
    const isWanted = !ids.value.has(id)
    set(id, isWanted)
    try {
      await (isWanted ? putValue(`${PREFIX}${id}`, true) : deleteValue(`${PREFIX}${id}`))
      failure.value = null
    } catch (error) {
      set(id, !isWanted)
      failure.value = toFailure(error, 'S01')
    }
  }

  function set(id: TitleId, isWanted: boolean): void {
    const next = new Set(ids.value)
    if (isWanted) next.add(id)
    else next.delete(id)
    ids.value = next
  }

  return { ids, failure, open, toggle }
})
