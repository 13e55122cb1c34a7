import { readFileSync } from 'node:fs'

/** A package of the lockfile with its licence as an SPDX expression (https://spdx.org/licenses/). */
export interface LicensedPackage {
  readonly name: string
  readonly version: string
  /** null: its package.json names none. */
  readonly licence: string | null
  /** Part of the app; false: a tool for building or testing only. */
  readonly isShipped: boolean
}

/** What code shipped to phones may be under: free to pass on with the notice that `dist/licences.md` carries. */
export const SHIPPED_LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']

/** Tools stay on the build machine, so weak copyleft is fine there. */
export const TOOL_LICENCES = [
  ...SHIPPED_LICENCES,
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT/X11',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]

/** Tools whose package.json names no licence, and where it was found instead. */
export const UNNAMED_LICENCES: Readonly<Record<string, string>> = {
  buffers: 'MIT/X11 by its README; part of exceljs',
  suncalc: 'BSD-2-Clause by its LICENSE file; part of opening_hours',
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
}

/** Every package of `package-lock.json`, sorted by name. */
export function licensedPackages(lockfile = 'package-lock.json'): readonly LicensedPackage[] {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, LockedPackage> }
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && entry.link !== true)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? null,
      isShipped: entry.dev !== true && entry.devOptional !== true,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** Whether an expression can be met by allowed licences: with OR one of them, with AND all of them. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const text = expression.replace(/^\((.*)\)$/, '$1')
  if (text.includes(' OR ')) return text.split(' OR ').some(part => isAllowed(part, allowed))
  return text.split(' AND ').every(part => allowed.includes(part))
}

/** The page `docs/licences.md`. */
export function licencePage(packages: readonly LicensedPackage[]): string {
  const tools = packages.filter(entry => !entry.isShipped)
  const counts = new Map<string, number>()
  for (const { licence } of tools) counts.set(licence ?? 'none named', (counts.get(licence ?? 'none named') ?? 0) + 1)
  return [
    '# Licences of what the app is made with',
    '',
    'Written by `npm run licences` from the lockfile; a test fails when it is out of date or when a licence is not on the',
    'allow-list. The full notices travel with the app as `licences.md`.',
    '',
    '## May be part of the app',
    '',
    ...packages.filter(entry => entry.isShipped).map(entry => `- ${entry.name} ${entry.version}: ${entry.licence}`),
    '',
    '## Only build or test it, by number of packages',
    '',
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, count]) => `- ${licence}: ${count}`),
    '',
  ].join('\n')
}
