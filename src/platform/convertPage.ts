/** Attributes a reader sees or hears. */
const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'placeholder', 'title', 'alt']
/** Inside these, text is code or the visitor's own. */
const UNTOUCHED = 'script, style, textarea, [contenteditable], [translate="no"]'

/**
 * Passes every text of the page through `convert`, now and whenever it changes, before it is painted. Only the document
 * is touched: what the app holds, hands to other apps or sends stays as it is. Form values are never touched.
 * @param convert - has to leave its own output unchanged
 * @returns stops it; what was converted stays
 */
export function convertPage(convert: (text: string) => string): () => void {
  const remembered = new Map<string, string>()
  const convertOnce = (text: string) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const converted = convert(text)
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(text, converted)
    return converted
  }
  const observer = new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') convertText(target, convertOnce)
      else if (type === 'attributes') convertAttributes(target as Element, convertOnce)
      else for (const node of addedNodes) convertTree(node, convertOnce)
    }
  })
  convertTree(document.documentElement, convertOnce)
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  })
  return () => observer.disconnect()
}

/** Enough for every hall of the province; more texts are converted again each time. */
const REMEMBERED_TEXTS = 20_000

type Convert = (text: string) => string

function convertTree(node: Node, convert: Convert): void {
  if (node.nodeType === Node.TEXT_NODE) return convertText(node, convert)
  if (!(node instanceof Element)) return
  convertAttributes(node, convert)
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    if (next instanceof Element) convertAttributes(next, convert)
    else convertText(next, convert)
  }
}

function convertText(node: Node, convert: Convert): void {
  const text = node.nodeValue ?? ''
  if (!hasChinese(text) || node.parentElement?.closest(UNTOUCHED)) return
  const converted = convert(text)
  if (converted !== text) node.nodeValue = converted
}

function convertAttributes(element: Element, convert: Convert): void {
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name)
    if (text === null || !hasChinese(text)) continue
    const converted = convert(text)
    if (converted !== text) element.setAttribute(name, converted)
  }
}

const hasChinese = (text: string) => /\p{Script=Han}/u.test(text)
