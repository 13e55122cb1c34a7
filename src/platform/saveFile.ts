const REVOKE_AFTER_MS = 60_000

/** Hands a file to the browser's downloads. In-app browsers may ignore it, so a copy or share button stands beside. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS) // Safari reads the address after the click returns
}
