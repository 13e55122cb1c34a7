import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'

const leave = vi.hoisted(() => ({ now: (): void => undefined }))
vi.mock('../platform/pageLeave.ts', () => ({ onPageLeave: (callback: () => void) => (leave.now = callback) }))
const { giveUpOnLeave } = await import('./giveUpOnLeave.ts')

describe('giveUpOnLeave', () => {
  const db = new Dexie('leaving')
  db.version(1).stores({ rows: 'id' })
  giveUpOnLeave(db)
  const rows = db.table<{ id: number }>('rows')
  afterEach(() => rows.clear())

  it('takes back what was being written when the page is left', async () => {
    const writing = db.transaction('rw', rows, async () => {
      await rows.put({ id: 1 })
      leave.now()
      await rows.put({ id: 2 })
    })
    await expect(writing).rejects.toThrow()
    expect(await rows.count()).toBe(0)
  })

  it('leaves alone what was written before, and a page that comes back can write', async () => {
    await rows.put({ id: 1 })
    leave.now()
    await rows.put({ id: 2 })
    expect(await rows.count()).toBe(2)
  })
})
