import type { Page } from 'playwright-core'

/** As many entries of a list stand for all of them. */
const SHOWN_ITEMS = 2

/**
 * Roles and names of what is on the screen, as a screen reader is told them: without running text, and with `#` for
 * numbers and only the first entries of each list, so that other records are not another tree.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n')
  return `${shortenLists(lines.flatMap(toRoleAndName)).join('\n')}\n`
}

function toRoleAndName(line: string): string[] {
  const [, indent, role, name = '', state = ''] =
    /^(\s*)- '?([a-z]+)( "(?:[^"\\]|\\.)*")?((?: \[[^\]]*\])*)/.exec(line) ?? []
  if (indent === undefined || role === undefined || role === 'text') return []
  return [`${indent}- ${role}${name.replaceAll(/\d+(?:[.,:]\d+)*/g, '#')}${state}`]
}

function shortenLists(lines: readonly string[]): string[] {
  const kept: string[] = []
  const seen = new Map<number, number>()
  let hiddenAt = Infinity
  for (const line of lines) {
    const depth = line.search(/\S/)
    if (depth > hiddenAt) continue
    hiddenAt = Infinity
    for (const level of seen.keys()) if (level > depth) seen.delete(level)
    const isItem = /^\s*- (?:listitem|option|row)\b/.test(line)
    const count = isItem ? (seen.get(depth) ?? 0) + 1 : 0
    seen.set(depth, count)
    if (count <= SHOWN_ITEMS) kept.push(line)
    else hiddenAt = depth
  }
  return kept
}
