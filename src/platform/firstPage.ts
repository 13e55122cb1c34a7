import { afterPaint } from './afterPaint.ts'

let awaited: Promise<unknown> = Promise.resolve()

/** What the visitor came for is on its way; until it is here, or is not to be had, everything else waits. */
export function holdRestUntil(work: Promise<unknown>): void {
  awaited = Promise.allSettled([awaited, work])
}

/** Whether the visitor sees the first page already, as the build has drawn it (`public/early.js`). */
export function isFirstPageSeen(): boolean {
  return document.documentElement.dataset['firstPage'] !== undefined
}

/** Resolves once the page the visitor came for has been painted: a slow line and a slow phone had it to themselves. */
export async function afterFirstPage(): Promise<void> {
  await awaited
  await afterPaint()
}
