import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

describe('a visitor without network, after one visit', () => {
  useBrowser()

  it('reloads the deep link of a hall and still sees it with its sources', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.reload()
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['the list', '/', '战旗村村史馆'],
    ['a county', '/county/510117', '战旗村史志阅览室'],
    ['the titles', '/titles', '《大熊猫图志》'],
    ['the digital halls', '/digital', '成都方志云'],
    ['the coverage table', '/coverage', '935'],
  ])('opens %s by its address', async (_what, path, words) => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(path)
    await phone.page.getByText(words).first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('opens the map with the halls of a county beside it', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/?place=510117')
    await phone.page.locator('.leaflet-container canvas').first().waitFor()
    const own = phone.page.locator('.nearby-section', { has: phone.page.getByRole('heading', { name: '郫都区' }) })
    await own.getByText('战旗村村史馆').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })
})
