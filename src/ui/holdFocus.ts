/** Dialogs open at the moment, one above the other. */
let openCount = 0

/**
 * Keeps the focus out of the page below a dialog. Call it when the dialog opens.
 * @returns ends it and puts the focus back where it was; call it when the dialog closes
 */
export function holdFocus(): () => void {
  const opener = document.activeElement
  setPageInert(++openCount > 0)
  return () => {
    setPageInert(--openCount > 0)
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
  }
}

function setPageInert(isInert: boolean): void {
  document.querySelector('#app')?.toggleAttribute('inert', isInert)
}
