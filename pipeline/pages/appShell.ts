import { escapeHtml, type Html } from './html.ts'

/** The built `index.html`, ready to be filled for another address. */
export interface AppShell {
  page(content: {
    readonly title: string
    readonly description: string
    readonly head: Html
    readonly app: Html
  }): string
}

/** The preview of the app itself: another page says its own. */
const PREVIEW = /\s*<meta\s+property="og:[^>]*>/g

const APP_START = '<div id="app">'

/**
 * Takes the built `index.html` apart: head and entry script stay as they are, so the page loads the app as any other.
 * Addresses relative to the root (a build with base `./`) are made to fit pages two folders down.
 * @throws Error when the page has another shape than index.html's
 */
export function parseAppShell(indexHtml: string): AppShell {
  const text = indexHtml.replace(/((?:src|href)=")\.\//g, '$1../../')
  const appStart = text.indexOf(APP_START)
  const bodyEnd = text.lastIndexOf('</body>')
  const appEnd = text.lastIndexOf('</div>', bodyEnd)
  const headEnd = text.indexOf('</head>')
  const title = /<title>[^<]*<\/title>/
  const description = /(<meta\s+name="description"\s+content=")[^"]*(")/
  if (appStart < 0 || appEnd < appStart || headEnd < 0 || !title.test(text) || !description.test(text)) {
    throw new Error('index.html has no <title>, description or #app to fill')
  }
  const head = text.slice(0, headEnd).replace(PREVIEW, '')
  const between = text.slice(headEnd, appStart + APP_START.length)
  const rest = text.slice(appEnd)
  return {
    page: content =>
      head
        .replace(title, () => `<title>${escapeHtml(content.title)}</title>`)
        .replace(
          description,
          (_all, before: string, after: string) => before + escapeHtml(content.description) + after,
        ) +
      content.head.html +
      between +
      content.app.html +
      rest,
  }
}
