/**
 * Where a page was left by a link on it, the focus went with the link. It goes to the new page, so that a keyboard or a
 * screen reader goes on there and not at the top of the window.
 */
export function keepFocusOnPage(): void {
  if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
}
