import { absoluteUrl } from '../platform/baseUrl.ts'
import { toFailure } from '../domain/failure.ts'

/** Licence text of one part of the app. */
export interface LicenceNotice {
  /** Name, version and licence, such as `vue - 3.5.0 (MIT)`. */
  readonly title: string
  readonly text: string
}

/**
 * The notices that the licences of the app's parts ask to be shown, as the build wrote them; kept by the service worker.
 * @throws Failure N01 when they are neither kept nor to be had
 */
export async function loadLicences(): Promise<readonly LicenceNotice[]> {
  try {
    const response = await fetch(absoluteUrl('licences.md'))
    if (!response.ok) throw new Error(`licences.md: ${response.status}`)
    return parseLicences(await response.text())
  } catch (error) {
    throw toFailure(error, 'N01')
  }
}

/** Splits the build's file at its second-level headings. */
export function parseLicences(markdown: string): readonly LicenceNotice[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const [title = '', ...lines] = section.split('\n')
      return { title: title.trim(), text: lines.join('\n').trim() }
    })
}
