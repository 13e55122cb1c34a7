import type Dexie from 'dexie'
import { onPageLeave } from '../platform/pageLeave.ts'

/**
 * Aborts what the database is in the middle of when the page is left. WebKit (seen in 2.50) otherwise sometimes never
 * ends the transaction of a page that is gone, and every later page waits for it for ever; closing the connection does
 * not help, aborting does. Only for databases that can be filled again.
 */
export function giveUpOnLeave(db: Dexie): void {
  const running = new Set<IDBTransaction>()
  db.use({
    stack: 'dbcore',
    name: 'give-up-on-leave',
    create: core => ({
      ...core,
      transaction: (tables, mode, options) => {
        // Dexie's own type shows only abort(); it is the browser's transaction.
        const transaction = core.transaction(tables, mode, options) as IDBTransaction
        running.add(transaction)
        for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction))
        return transaction
      },
    }),
  })
  onPageLeave(() => {
    for (const transaction of running) abort(transaction)
  })
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is ending by itself at this moment, which is as good.
  }
}
