export type ColorScheme = 'light' | 'dark'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

/** What is on the screen now: the visitor's own choice (`data-theme` on the root element), else the system's. */
export function colorScheme(): ColorScheme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return query().matches ? 'dark' : 'light'
}

/** Calls back when either of the two changes; returns the way to stop. */
export function onColorSchemeChange(callback: (scheme: ColorScheme) => void): () => void {
  const tell = () => callback(colorScheme())
  const system = query()
  const root = new MutationObserver(tell)
  system.addEventListener('change', tell)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', tell)
    root.disconnect()
  }
}
