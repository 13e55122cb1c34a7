/** Colours and faces of one drawing, read from the theme's custom properties. */
export interface Palette {
  /** The table the sheet lies on: everything outside the province. */
  readonly desk: string
  /** The province itself. */
  readonly paper: string
  readonly ink: string
  readonly inkSoft: string
  /** Red for lines and small signs on paper. */
  readonly seal: string
  /** Red of a filled seal. */
  readonly sealFill: string
  /** Written on a filled seal. */
  readonly sealInk: string
  readonly water: string
  readonly user: string
  readonly isDark: boolean
  /** Face of the names: the gazetteer's own, a Song. */
  readonly serif: string
  /** Face of counts and small print. */
  readonly sans: string
}

const SERIF = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, serif'
const SANS = 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

const LIGHT: Palette = {
  desk: '#ece5d6',
  paper: '#fffcf5',
  ink: '#211c17',
  inkSoft: '#51483d',
  seal: '#9e2a2b',
  sealFill: '#9e2a2b',
  sealInk: '#fff9f0',
  water: '#3f7391',
  user: '#1b4f8a',
  isDark: false,
  serif: SERIF,
  sans: SANS,
}

const DARK: Palette = {
  ...LIGHT,
  desk: '#171411',
  paper: '#211d19',
  ink: '#ece4d6',
  inkSoft: '#c9bfae',
  seal: '#ef8f80',
  sealFill: '#b03a38',
  sealInk: '#fff6ec',
  water: '#6d9dba',
  user: '#8fbcf0',
  isDark: true,
}

/** The theme's property behind each colour; the table is the darker of the theme's papers in both looks. */
const PROPERTIES: Readonly<Record<'light' | 'dark', readonly (readonly [keyof Palette, string])[]>> = {
  light: [['desk', '--fz-paper-sunk']],
  dark: [['desk', '--fz-paper']],
}
const SHARED_PROPERTIES: readonly (readonly [keyof Palette, string])[] = [
  ['paper', '--fz-paper-raised'],
  ['ink', '--fz-ink'],
  ['inkSoft', '--fz-ink-soft'],
  ['seal', '--fz-seal'],
  ['sealFill', '--fz-seal-fill'],
  ['sealInk', '--fz-seal-ink'],
  ['user', '--fz-focus'],
  ['serif', '--fz-serif'],
  ['sans', '--fz-sans'],
]

/** The palette of a theme; a custom property that the page sets wins over the built-in colour. */
export function readPalette(element: Element, theme: 'light' | 'dark'): Palette {
  const style = getComputedStyle(element)
  const set = [...PROPERTIES[theme], ...SHARED_PROPERTIES]
    .map(([key, property]) => [key, style.getPropertyValue(property).trim()] as const)
    .filter(([, value]) => value !== '')
  return { ...(theme === 'dark' ? DARK : LIGHT), ...Object.fromEntries(set) }
}
