/** Hands a file to the phone's own "save" way; the browser decides where it goes. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click; a minute is ample and frees the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** True where this file can go to WeChat, Bluetooth and the like through the phone's share sheet. */
export function canShareFile(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) ?? false
}

/** Opens the share sheet; false when the visitor closed it or the phone refused. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title: file.name })
    return true
  } catch {
    return false // closed by the visitor, or refused: saving is offered beside it
  }
}
