import type { Theme, TypeSize } from '../domain/display/display.ts'

/** Colour of the browser's own bar: the paper of each theme in `ui/theme/tokens.css`, as in `index.html`. */
const PAPER = { light: '#f6f1e7', dark: '#171411' } as const

/** Puts the theme on the root element, where the style sheets read it; `system` leaves it to the system. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = theme === 'system' ? (/dark/.test(meta.getAttribute('media') ?? '') ? 'dark' : 'light') : theme
    meta.content = PAPER[scheme]
  }
}

/** Puts the step of type on the root element. The system's and the browser's own text size multiply it. */
export function applyTypeSize(size: TypeSize): void {
  const { dataset } = document.documentElement
  if (size === 'standard') delete dataset['elder']
  else dataset['elder'] = size.replace(/^elder-?/, '')
}
