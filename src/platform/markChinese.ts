/** Inside these, text is code, the visitor's own, or has no room beside it. */
const UNTOUCHED = 'script, style, title, textarea, option, svg, [translate="no"]'
/** So far up stands the element a name fills, when a part of it is marked. */
const MOST_LEVELS = 3
/** Longer texts are no names. */
const LONGEST_NAME = 40

const CHINESE = /\p{Script=Han}/u
const LATIN_WORD = /[a-z]{2}/i

/**
 * Marks what is Chinese on a page in another language, now and whenever it changes: `lang` for fonts and screen readers,
 * and `data-pinyin` on the element that a name fills, to be shown by the stylesheet. No text is changed.
 * @param pinyinOf - how a name is read; null: not a name
 * @returns stops it; the marks stay
 */
export function markChinese(pinyinOf: (text: string) => string | null): () => void {
  const ours = new WeakSet<Element>()

  function markText(node: Node): void {
    const element = node.parentElement?.closest<HTMLElement>(':not(mark)') ?? null
    if (element === null || element.closest(UNTOUCHED) !== null) return
    markLanguage(element)
    let filled: HTMLElement | null = element
    for (let level = 0; filled !== null && level < MOST_LEVELS; level++, filled = filled.parentElement) {
      const text = (filled.textContent ?? '').trim()
      const pinyin = text.length <= LONGEST_NAME && CHINESE.test(text) ? pinyinOf(text) : null
      const isInside = filled.parentElement?.textContent?.trim() === text
      if (pinyin === null || isInside) delete filled.dataset['pinyin']
      else filled.dataset['pinyin'] = pinyin
      if (pinyin !== null && !isInside) return
    }
  }

  function markLanguage(element: HTMLElement): void {
    const text = element.textContent ?? ''
    const isChinese = CHINESE.test(text) && !LATIN_WORD.test(text)
    if (isChinese && !element.hasAttribute('lang')) {
      element.lang = 'zh-CN'
      ours.add(element)
    } else if (!isChinese && ours.delete(element)) element.removeAttribute('lang')
  }

  function markTree(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) return markText(node)
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (CHINESE.test(walker.currentNode.nodeValue ?? '')) markText(walker.currentNode)
  }

  const observer = new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') markText(target)
      else for (const node of addedNodes) markTree(node)
    }
  })
  markTree(document.body)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return () => observer.disconnect()
}
