import { packsUrl } from '../platform/baseUrl.ts'

/** The phone's clock minus the server's, in milliseconds, to about a second; null when the server cannot be asked. */
export async function fetchClockOffsetMs(): Promise<number | null> {
  try {
    const response = await fetch(new URL('manifest.json', packsUrl()), { method: 'HEAD', cache: 'no-store' })
    const date = Date.parse(response.headers.get('date') ?? '')
    return Number.isNaN(date) ? null : Date.now() - date
  } catch {
    return null // without network there is nothing to compare with
  }
}
