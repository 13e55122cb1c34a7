/**
 * Calls once an element has room on the screen, at once when it has. A page that is kept but not shown gives none: a map
 * made there would have no zoom, and every move of it would end nowhere.
 * @returns gives the wait up
 */
export function onceSized(element: HTMLElement, call: () => void): () => void {
  if (element.clientWidth > 0) {
    call()
    return () => undefined
  }
  const sizes = new ResizeObserver(() => {
    if (element.clientWidth === 0) return
    sizes.disconnect()
    call()
  })
  sizes.observe(element)
  return () => sizes.disconnect()
}
