import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

useBrowser()

it('the gallery of parts stays with those who build the app', async () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:js|css)$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(name => /gallery|部件样张/i.test(name + readFileSync(join('dist', name), 'utf8')))).toEqual([])
  const phone = await Phone.fresh()
  await phone.open('/dev/gallery')
  await phone.page.getByRole('heading', { name: '没有这一页' }).waitFor()
})
