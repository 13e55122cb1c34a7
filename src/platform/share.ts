/** What came of handing something over. `cancelled`: the visitor closed the phone's own sheet. */
export type ShareOutcome = 'shared' | 'cancelled' | 'unavailable'

/** True when the phone has a share sheet for text and links. */
export function canShareText(): boolean {
  return typeof navigator.share === 'function'
}

/** Opens the phone's share sheet with text and, if given, a link. */
export async function shareText(data: { title: string; text: string; url?: string }): Promise<ShareOutcome> {
  return share(data)
}

/** Opens the phone's share sheet with a file; `unavailable` where files cannot be shared. */
export async function shareFile(file: File, title: string): Promise<ShareOutcome> {
  const data = { files: [file], title }
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(data)) return 'unavailable'
  return share(data)
}

async function share(data: ShareData): Promise<ShareOutcome> {
  if (typeof navigator.share !== 'function') return 'unavailable'
  try {
    await navigator.share(data)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable'
  }
}

/** Puts text on the clipboard; false where neither the modern nor the old way is allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text) // http pages and many in-app browsers have no clipboard API
  }
}

function copyByHand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.cssText = 'position:fixed;opacity:0'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
  }
}
