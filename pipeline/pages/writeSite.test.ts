import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHall, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../tests/fixtures/recordsFolder.ts'
import { publish } from '../packs/publish.ts'
import { sitemapFiles } from './sitemap.ts'
import { writeSite } from './writeSite.ts'

const INDEX = `<!doctype html>
<html lang="zh-CN"><head><title>访志</title>
<meta
  name="description"
  content="旧" />
<meta property="og:title" content="访志" /><meta property="og:image" content="./icons/icon-512.png" />
<script type="module" crossorigin src="/assets/index-abc.js"></script></head>
<body><div id="app"><div class="fz-boot"><p>正在打开…</p></div></div></body></html>`

const source = (url: string, reliability: string, title: string | null) => ({
  url,
  title,
  publisher: '测试单位',
  date: '2024-05',
  reliability,
})

function siteOf(hall: Record<string, unknown>, baseUrl: string | null = 'https://example.org') {
  const [site, packs] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(site, 'index.html'), INDEX)
  publish({ records: recordsFolder({ 'halls/5101.ndjson': toLines([aHall(hall)]) }), out: packs })
  writeSite({ site, packs, baseUrl })
  return {
    page: readFileSync(join(site, 'hall/ceshi-cunshiguan/index.html'), 'utf8'),
    read: (name: string) => readFileSync(join(site, name), 'utf8'),
    has: (name: string) => existsSync(join(site, name)),
  }
}

const jsonLdOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? 'null') as Record<
    string,
    unknown
  >

describe('a static hall page', () => {
  it('loads the app’s own entry and says everything inside #app', () => {
    const { page } = siteOf({ phone: '028-12345', summary: '馆内陈列农具。' })
    expect(page).toContain('src="/assets/index-abc.js"')
    const app = page.slice(page.indexOf('<div id="app">'), page.indexOf('</body>'))
    for (const text of ['测试村村史馆', '成都市郫都区', '028-12345', '馆内陈列农具。', '测试来源'])
      expect(app).toContain(text)
    expect(app).not.toContain('正在打开')
    expect(page).toContain('href="../page.css"')
    expect(page).toContain('<title>测试村村史馆 · 成都市郫都区 · 访志</title>')
  })

  it('is previewed in a chat by its own name and not by the app’s', () => {
    const { page, read } = siteOf({})
    expect(page.match(/og:title[^>]*/g)).toEqual(['og:title" content="测试村村史馆" /'])
    expect(page.match(/og:image[^>]*/g)).toEqual(['og:image" content="https://example.org/icons/icon-512.png" /'])
    const app = read('index.html')
    expect(app).toContain('<meta property="og:image" content="https://example.org/icons/icon-512.png" />')
    expect(app).toContain('<meta property="og:url" content="https://example.org/" />')
    expect(siteOf({}, null).read('index.html')).toContain('og:image" content="./icons/icon-512.png"')
  })

  it('says in words what no source tells', () => {
    const { page } = siteOf({})
    for (const words of ['来源没有介绍这家馆的内容', '没有公开的办公电话', '没有门牌地址', '来源没有说是否收费'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/null|undefined/)
  })

  it('links originals and only names reposts', () => {
    const sources = [source('https://a.example/1', 'original', '原文'), source('https://b.example/2', 'repost', null)]
    const { page } = siteOf({ sources, website: 'https://b.example/' })
    expect(page).toContain('href="https://a.example/1"')
    expect(page).not.toContain('href="https://b.example')
    expect(page).toContain('b.example 上的网页')
  })

  it('shows record text as text, in the page and in its data', () => {
    const { page } = siteOf({ name: '<script>alert(1)</script>"馆', summary: '</script><img src=x onerror=alert(1)>' })
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page).not.toContain('<img src=x')
    expect(jsonLdOf(page)['description']).toBe('</script><img src=x onerror=alert(1)>')
  })

  it('tells search engines only what the record says', () => {
    const position = { lng: 104.1, lat: 30.6, datum: 'WGS84', precision: 'village', note: null }
    const village = jsonLdOf(siteOf({ position }).page)
    expect(village).toMatchObject({ '@type': 'Museum', url: 'https://example.org/hall/ceshi-cunshiguan/' })
    expect(Object.keys(village)).not.toEqual(expect.arrayContaining(['geo']))
    expect(Object.keys(village)).not.toEqual(expect.arrayContaining(['telephone']))
    const door = { position: { ...position, precision: 'entrance' }, kind: 'reading-room' }
    const hours = { rule: 'Tu-Su 09:00-17:00', words: null }
    expect(jsonLdOf(siteOf({ ...door, hours }).page)).toMatchObject({
      '@type': 'Library',
      geo: { latitude: 30.6, longitude: 104.1 },
      openingHours: 'Tu-Su 09:00-17:00',
    })
  })

  it('has preview tags, with addresses only where the site’s is known', () => {
    expect(siteOf({}).page).toContain('<meta property="og:image" content="https://example.org/icons/icon-512.png" />')
    const { page, has } = siteOf({}, null)
    expect(page).toContain('property="og:title"')
    expect(page).not.toContain('og:url')
    expect(has('sitemap.xml')).toBe(false)
  })

  it('comes with a 404 page that opens the app, and a sitemap', () => {
    const { read } = siteOf({})
    expect(read('404.html')).toBe(read('index.html'))
    expect(read('sitemap.xml')).toContain('<loc>https://example.org/hall/ceshi-cunshiguan/</loc>')
  })

  it('refuses a page that is not the app’s', () => {
    const site = temporaryFolder()
    writeFileSync(join(site, 'index.html'), '<html></html>')
    const packs = temporaryFolder()
    publish({ records: recordsFolder({}), out: packs })
    expect(() => writeSite({ site, packs, baseUrl: null })).toThrow(/#app/)
  })
})

describe('a sitemap', () => {
  it('is split where it would be too long', () => {
    const urls = Array.from({ length: 50_001 }, (_, at) => `https://example.org/${at}`)
    expect(sitemapFiles('https://example.org/', urls).map(file => file.name)).toEqual([
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap.xml',
    ])
  })
})
