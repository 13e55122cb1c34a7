/** Calls back at once and whenever a CSS media condition changes its truth; returns the way to stop. */
export function watchMedia(condition: string, callback: (matches: boolean) => void): () => void {
  const query = window.matchMedia(condition)
  const tell = () => callback(query.matches)
  tell()
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** Calls back at once and whenever the window's size changes; CSS pixels. Returns the way to stop. */
export function watchWindowHeight(callback: (heightPx: number) => void): () => void {
  const tell = () => callback(window.innerHeight)
  tell()
  window.addEventListener('resize', tell)
  return () => window.removeEventListener('resize', tell)
}
