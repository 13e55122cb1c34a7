import type { Page } from 'playwright-core'

/**
 * What of the screen is cut off, sticks out sideways or is too small for a finger, one line a fault; empty when nothing
 * is. Scrolling down to a text is fine; scrolling sideways and text behind an edge are not.
 * @param targetPx - the least height and width of what is tapped; a link inside a sentence is exempt (WCAG 2.5.8)
 */
export function layoutFaults(page: Page, targetPx: number): Promise<string[]> {
  return page.evaluate(measure, targetPx)
}

/** Runs in the page. */
function measure(targetPx: number): string[] {
  const faults: string[] = []
  const root = document.documentElement
  const nameOf = (element: Element) => {
    const classes = typeof element.className === 'string' && element.className !== '' ? `.${element.className}` : ''
    return `${element.tagName.toLowerCase()}${classes.split(' ').join('.')} “${(element.textContent ?? '').trim().slice(0, 16)}”`
  }
  /** Not drawn, or drawn for the ear only. */
  const isUnseen = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ||
    element.closest('.fz-visually-hidden, .fz-skip-link, svg, canvas, option, [data-unmeasured]') !== null

  if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${root.scrollWidth} px wide`)

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const told = new Set<Element>()
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    const owner = text.parentElement
    if (owner === null || text.data.trim() === '' || told.has(owner) || isUnseen(owner)) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      const fault = cutBy(box, owner)
      if (fault === null) continue
      told.add(owner)
      faults.push(`${nameOf(owner)} is cut off by ${fault}`)
      break
    }
  }

  for (const target of document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], [role="tab"]',
  )) {
    if (isUnseen(target) || isInline(target)) continue
    if (target.matches(':disabled, [hidden], [type="hidden"]')) continue
    const box = (target.closest('label, .van-search__content, .van-field') ?? target).getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    // A small drawing may reach further than it shows (`theme/vant.css`, the switch).
    const reach = getComputedStyle(target, '::before')
    const [wider, higher] = reach.position === 'absolute' ? [parseFloat(reach.width), parseFloat(reach.height)] : [0, 0]
    const [width, height] = [Math.max(box.width, wider || 0), Math.max(box.height, higher || 0)]
    if (width < targetPx - 0.5 || height < targetPx - 0.5) {
      faults.push(`${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)} px`)
    }
  }
  return faults

  /** A link in running text: something else is written beside it on its line. */
  function isInline(element: HTMLElement): boolean {
    if (getComputedStyle(element).display !== 'inline') return false
    return [...(element.parentElement?.childNodes ?? [])].some(
      node => node !== element && (node.textContent ?? '').trim() !== '',
    )
  }

  /** The edge a line of text goes past, where nothing can be scrolled to bring it in; null: none. */
  function cutBy(box: DOMRect, owner: Element): string | null {
    if (box.width < 1 || box.height < 1) return null
    let canScrollX = false
    let canScrollY = false
    for (let element: Element | null = owner; element !== null && element !== root; element = element.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(element)
      const edge = element.getBoundingClientRect()
      // A text shortened on purpose is whole on the page it leads to.
      if (getComputedStyle(element).webkitLineClamp !== 'none') return null
      const isClip = (value: string) => value === 'hidden' || value === 'clip'
      if (!canScrollX && isClip(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) return nameOf(element) // prettier-ignore
      if (!canScrollY && isClip(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return nameOf(element) // prettier-ignore
      canScrollX ||= /auto|scroll/.test(overflowX)
      canScrollY ||= /auto|scroll/.test(overflowY)
      if (position === 'fixed') {
        if (!canScrollY && (box.top < -1 || box.bottom > innerHeight + 1)) return 'the screen'
        break
      }
    }
    return !canScrollX && (box.left < -1 || box.right > root.clientWidth + 1) ? 'the edge of the page' : null
  }
}
