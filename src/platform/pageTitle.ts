/** Names the window after what it shows: `战旗村村史馆 · 访志`. */
export function setPageTitle(title: string): void {
  document.title = `${title} · 访志`
}
