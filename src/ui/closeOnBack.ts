/** Marks the history entry that an open dialog stands on. */
const MARK = 'dialog'

/** How to close each open dialog, the topmost last. */
const open: (() => void)[] = []
/** Steps back that this file has asked for itself. */
let ownSteps = 0
/** Where the page stood when the last of them was asked for. */
let left: { readonly url: string; readonly state: object | null } | null = null

/**
 * Lets the phone's back key close a dialog and nothing else, on the first page of a visit too. Call it when the dialog
 * opens.
 * @param close - called when the visitor went back
 * @returns call it when the dialog has closed; takes its history entry away again
 */
export function closeOnBack(close: () => void): () => void {
  const dialog = () => close()
  open.push(dialog)
  // One dialog in place of another takes over its entry.
  if (markHere() < open.length) history.pushState({ ...(history.state as object | null), [MARK]: open.length }, '')
  return () => {
    const at = open.indexOf(dialog)
    if (at < 0) return // the visitor went back: the entry is gone
    open.splice(at, 1)
    // Not at once: what closed the dialog may be about to open another page.
    setTimeout(() => {
      if (isOnDialogEntry()) stepBack()
    })
  }
}

const markHere = () => Number((history.state as Record<string, unknown> | null)?.[MARK] ?? 0)
const isOnDialogEntry = () => markHere() > open.length

function stepBack(): void {
  left = { url: location.href, state: history.state as object | null }
  ownSteps++
  history.back()
}

/** What was chosen in the dialog may have changed the address of the page below it; that is the page's address now. */
function keepAddress(): void {
  if (left === null || left.url === location.href) return
  history.replaceState({ ...left.state, [MARK]: markHere() }, '', left.url)
}

function onPopState(event: PopStateEvent): void {
  if (ownSteps > 0) {
    ownSteps--
    event.stopImmediatePropagation()
    keepAddress()
    if (isOnDialogEntry()) stepBack()
    return
  }
  const top = open.at(-1)
  if (top !== undefined) {
    open.pop()
    event.stopImmediatePropagation()
    top()
  } else if (isOnDialogEntry()) {
    // A dialog that a link led away from: its page lies one step further back.
    event.stopImmediatePropagation()
    history.back()
  }
}

/**
 * Called once, before the router is made: listeners of the window hear a `popstate` in the order they came in, whether
 * they capture or not, and a dialog is no page for the router.
 */
export function listenForBackKey(): void {
  addEventListener('popstate', onPopState)
}
