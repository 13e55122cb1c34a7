let convert: (text: string) => string = text => text

/**
 * A record's words in the script of the interface, for what is drawn on a canvas; on the page the conversion happens by
 * itself. Never for what is handed over, sent or compared.
 */
export function shownText(text: string): string {
  return convert(text)
}

/** Sets the conversion, once, before anything is drawn. */
export function applyTextConverter(to: (text: string) => string): void {
  convert = to
}
