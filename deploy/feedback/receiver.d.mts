import type { IncomingHttpHeaders } from 'node:http'

/** What a request comes to: the report to keep, or a status and why not. */
export function judge(
  headers: IncomingHttpHeaders,
  body: string,
): { readonly report: { readonly id: string } } | { readonly status: number; readonly error: string }
