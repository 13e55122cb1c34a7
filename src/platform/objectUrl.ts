/** An address under which an `img` can show a file made on the phone; give it back with `release`. */
export function objectUrl(file: File): { readonly url: string; readonly release: () => void } {
  const url = URL.createObjectURL(file)
  return { url, release: () => URL.revokeObjectURL(url) }
}
