import { isHttpUrl } from '../../src/domain/httpUrl.ts'
import type { HallRule } from './rule.ts'

/** The schema refuses other protocols already; this also catches what passes it but leads nowhere public. */
export const linksAreHttp: HallRule = {
  id: 'links-are-http',
  why: '内网地址和带账号的网址，读者打不开，也不该公开',
  scope: 'hall',
  check(hall, report) {
    const links = [
      ['website', hall.website] as const,
      ...hall.exhibits.map(exhibit => ['exhibits', exhibit.url] as const),
      ...hall.sources.map(source => ['sources', source.url] as const),
    ]
    for (const [field, url] of links) {
      if (url === null) continue
      if (!isHttpUrl(url)) report.error(field, `不是 http:// 或 https:// 网址：${url}`)
      else if (isPrivate(new URL(url))) report.error(field, `是内网地址或带有账号，不能公开：${url}`)
    }
  },
  exceptions: [],
}

function isPrivate({ hostname, username, password }: URL): boolean {
  if (username !== '' || password !== '') return true
  return (
    /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.|\[)/.test(hostname) ||
    !hostname.includes('.')
  )
}
