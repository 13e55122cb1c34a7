import { describe, expect, it } from 'vitest'
import type { NumberedRequest } from '../../src/storage/search/searchMessages.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** Types as a Chinese input method does: letters under composition, then the characters that were chosen. */
async function compose(phone: Phone, letters: string, characters: string): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page)
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length)
    await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await session.send('Input.insertText', { text: characters })
}

/** What a page asked its engine for, and the addresses it took, as it went. */
interface Searches {
  readonly asked: string[]
  readonly addresses: string[]
}

async function watchSearches(phone: Phone): Promise<() => Promise<Searches>> {
  await phone.context.addInitScript(() => {
    const seen: Searches = { asked: [], addresses: [] }
    Object.assign(globalThis, { seen })
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
      apply(post, worker, sent: [NumberedRequest]) {
        const { request } = sent[0]
        if (request.kind === 'search') seen.asked.push(request.query)
        return Reflect.apply(post, worker, sent)
      },
    })
    history.replaceState = new Proxy(history.replaceState, {
      apply(replace, self, state: [unknown, string, string]) {
        seen.addresses.push(decodeURIComponent(state[2]))
        return Reflect.apply(replace, self, state)
      },
    })
  })
  return () => phone.page.evaluate(() => (globalThis as unknown as { seen: Searches }).seen)
}

describe('a visitor who searches', () => {
  useBrowser()

  it('types 战旗 with an input method: nothing is asked before the characters are there', async () => {
    const phone = await Phone.fresh()
    const searches = await watchSearches(phone)
    await phone.open('/search')
    const field = phone.page.getByRole('searchbox')
    await field.click()
    await compose(phone, "zhan'qi", '战旗')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    expect(await field.inputValue()).toBe('战旗')
    await phone.page.waitForURL(`**/search?q=${encodeURIComponent('战旗')}`)
    expect(await phone.page.locator('.found-row mark').first().innerText()).toBe('战旗')
    const { asked, addresses } = await searches()
    expect(new Set(asked)).toEqual(new Set(['战旗']))
    expect(addresses.filter(address => /q=(?!战旗)/.test(address))).toEqual([])
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['pinyin', 'zhanqicun', '战旗村村史馆'],
    ['initials', 'zqcc', '战旗村村史馆'],
    ['characters and pinyin', '战旗cun', '战旗村村史馆'],
    ['traditional characters', '戰旗村', '战旗村村史馆'],
    ['full-width letters', 'ｚｈａｎｑｉ', '战旗村村史馆'],
    ['a book', 'daxiongmao', '大熊猫图志'],
    ['an old county', '灌县', '都江堰市'],
    ['an old county in pinyin', 'guanxian', '灌县'],
    ['a village', '战旗村', '唐昌镇'],
    ['a part of a village’s name, in pinyin', 'qinggangshu', '青杠树村'],
    ['characters and pinyin of a village', '甲居yi', '甲居一村'],
  ])('finds by %s', async (_what, query, words) => {
    const phone = await Phone.fresh()
    await phone.open(`/search?q=${encodeURIComponent(query)}`)
    await phone.page.getByText(words).first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('is told the nearest spelling, and what is missing', async () => {
    const phone = await Phone.fresh()
    await phone.open('/search?q=zanqicun')
    await phone.page.getByText('没有找到“zanqicun”，最接近的是“战旗村”').waitFor()
    await phone.page.getByRole('searchbox').fill('战旗村 飞碟')
    await phone.page.getByText('没有找到“飞碟”').waitFor()
    await phone.page.getByRole('searchbox').fill('龘龘龘龘')
    await phone.page.getByText('没有找到“龘龘龘龘”').first().waitFor()
  })

  it('comes back to the row that was opened, and to the words', async () => {
    const phone = await Phone.fresh()
    await phone.open('/search')
    await phone.page.getByRole('searchbox').pressSequentially('成都')
    await phone.page.locator('[aria-busy="false"]').waitFor()
    await phone.page.waitForURL(/q=/)
    const last = phone.page.locator('.search-group a').last()
    await last.scrollIntoViewIfNeeded()
    const before = await phone.page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(300)
    await last.click()
    await phone.page.locator('.search-group').first().waitFor({ state: 'detached' })
    await phone.page.goBack()
    await last.waitFor()
    await phone.page.waitForFunction(y => Math.abs(scrollY - y) < 2, before)
    expect(await phone.page.getByRole('searchbox').inputValue()).toBe('成都')
  })

  it('comes back to the words, however soon after the last key a row is tapped', async () => {
    const phone = await Phone.fresh()
    await phone.open('/search?q=战旗')
    const hall = phone.page.getByRole('link', { name: /战旗村村史馆/ })
    await hall.waitFor()
    await phone.page.getByRole('searchbox').press('End')
    await phone.page.keyboard.insertText('村')
    await hall.click()
    await phone.page.waitForURL('**/hall/**')
    await phone.page.goBack()
    await phone.page.waitForURL(`**/search?q=${encodeURIComponent('战旗村')}`)
    expect(await phone.page.getByRole('searchbox').inputValue()).toBe('战旗村')
  })

  it.each(['/search?q=成都', '/titles'])(
    'stays where %s was scrolled to when the address takes the words',
    async path => {
      const phone = await Phone.fresh()
      await phone.open(path)
      await phone.page.locator('.title-row').nth(5).waitFor()
      await phone.page.getByRole('searchbox').evaluate(element => {
        ;(element as HTMLInputElement).value = '四川'
        element.dispatchEvent(new Event('input'))
      })
      await phone.page.locator('mark', { hasText: '四川' }).first().waitFor()
      await phone.page.evaluate(() => scrollTo(0, 120))
      await phone.page.waitForURL(url => url.searchParams.get('q') === '四川')
      expect(await phone.page.evaluate(() => scrollY)).toBe(120)
    },
  )

  it('is told when place names could not be read, and has them on a tap', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    const places = /\/packs\/places\./
    await phone.page.route(places, route => route.fulfill({ status: 404 }))
    await phone.open('/search?q=qinggangshu')
    await phone.page.getByText('村名这次没有找').waitFor()
    await phone.page.unroute(places)
    await phone.page.getByRole('button', { name: '重试' }).click()
    await phone.page.getByRole('link', { name: /青杠树村/ }).waitFor()
    expect(await phone.page.getByText('村名这次没有找').count()).toBe(0)
  })

  it('is told when nothing could be searched, and can try again', async () => {
    const phone = await Phone.fresh({ serviceWorkers: 'block' })
    const halls = /\/packs\/search-halls\./
    await phone.page.route(halls, route => route.abort())
    await phone.open('/search?q=战旗')
    const retry = phone.page.getByRole('button', { name: '重试' })
    await retry.waitFor()
    await phone.page.unroute(halls)
    await retry.click()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  })

  it('survives whatever is typed', async () => {
    const phone = await Phone.fresh()
    await phone.open('/search?q=战旗')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    const field = phone.page.getByRole('searchbox')
    const odd = [
      '',
      ' ',
      '志'.repeat(10_000),
      '👨‍👩‍👧',
      '\ud83d',
      '志\ud83d',
      '.*[(\\',
      '\u202e战旗',
      '\u0000\u0007',
      '%E0%A4%A',
    ]
    for (const text of odd) {
      await field.evaluate((element, value) => {
        ;(element as HTMLInputElement).value = value
        element.dispatchEvent(new Event('input'))
      }, text)
      const kept = text.endsWith('\ud83d') ? text.slice(0, -1) : text.slice(0, 200) // no address holds half a character
      await phone.page.waitForURL(url => (url.searchParams.get('q') ?? '') === kept)
    }
    await field.fill('战旗')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('is offered what led somewhere before', async () => {
    const phone = await Phone.fresh()
    await phone.open('/search?q=战旗')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).click()
    await phone.page.getByRole('heading', { name: '战旗村村史馆', level: 1 }).waitFor()
    await phone.open('/search')
    await phone.page.getByRole('button', { name: '战旗', exact: true }).click()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
  })
})

describe('a visitor who looks for a book', () => {
  useBrowser()

  it('narrows the list; the address keeps every choice', async () => {
    const phone = await Phone.fresh()
    await phone.open('/titles')
    await phone.page.getByText('更多条件').click()
    await phone.page
      .getByRole('group', { name: '类别' })
      .getByRole('button', { name: /乡镇志/ })
      .click()
    await phone.page.getByLabel('覆盖地方').selectOption('511502')
    await phone.page.getByText('《李庄镇志》').waitFor()
    expect(await phone.page.locator('.title-row').count()).toBe(2)
    await phone.page.reload()
    await phone.page.getByText('2 种').waitFor()
    expect(phone.page.url()).toContain('kind=township-gazetteer')
    expect(phone.page.url()).toContain('place=511502')
  })

  it('never finds a book among the published that is not out', async () => {
    const phone = await Phone.fresh()
    await phone.open(`/titles?q=${encodeURIComponent('蜀道·天回')}`)
    await phone.page.getByRole('heading', { name: '还没有出版的' }).waitFor()
    await phone.page.getByText('来源称即将出版').waitFor()
    expect(await phone.page.locator('.title-results .title-row').count()).toBe(0)
  })

  it('sees where a copy is, and asks before going', async () => {
    const phone = await Phone.fresh()
    await phone.open('/title/daxiongmaotuzhi')
    await phone.page.getByRole('link', { name: '战旗村史志阅览室' }).waitFor()
    await phone.page.getByText('目录没有给出索书号').waitFor()
    await phone.page.getByLabel('从哪里出发').selectOption('510114')
    await phone.page.getByText(/约 \d+ 公里/).waitFor()
    await phone.page.getByRole('button', { name: '问一声再去', exact: true }).click()
    const sheet = phone.page.getByRole('dialog', { name: '问一声再去' })
    await sheet.getByText('到战旗村史志阅览室看《大熊猫图志》').waitFor()
    await sheet.getByText('没有公开的办公电话').waitFor()
    expect(await sheet.getByRole('link', { name: '发短信' }).getAttribute('href')).toMatch(/^sms:\?&body=/)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('is told when no list names the book, and sees the gaps of a yearbook', async () => {
    const phone = await Phone.fresh()
    await phone.open('/title/sichuannianjian-2020')
    await phone.page.getByText('没有公布馆藏').waitFor()
    await phone.page.getByText('收录缺 2001—2019').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('keeps a list of books to look for', async () => {
    const phone = await Phone.fresh()
    await phone.open('/title/daxiongmaotuzhi')
    await phone.page.getByRole('button', { name: '加入我要找的书' }).click()
    await phone.page.getByRole('button', { name: '在我要找的书里' }).waitFor()
    await phone.open('/wanted')
    await phone.page.getByText('《大熊猫图志》').waitFor()
  })

  it('is told in 附近 that a book on the list is near, and of nothing before a place is known', async () => {
    const phone = await Phone.fresh({
      geolocation: { longitude: 103.82, latitude: 30.93, accuracy: 30 },
      permissions: ['geolocation'],
    })
    await phone.open('/title/daxiongmaotuzhi')
    await phone.page.getByRole('button', { name: '加入我要找的书' }).click()
    await phone.page.getByRole('button', { name: '在我要找的书里' }).waitFor()
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    expect(await phone.page.getByRole('list', { name: '要找的书就在附近' }).count()).toBe(0)
    await phone.page.getByRole('button', { name: '定位', exact: true }).click()
    await phone.page.getByRole('link', { name: /《大熊猫图志》的藏本离您不远 战旗村史志阅览室 就在本县/ }).click()
    await phone.page.getByRole('heading', { name: '《大熊猫图志》', level: 1 }).waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('browses a room’s shelf, and asks a room that has published none', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicunshizhiyuelanshi')
    await phone.page.getByText('目录共 4 条').waitFor()
    await phone.open('/hall/baiyu-difangzhiwenxianziliaoyuelanshi')
    await phone.page.getByText('这家馆还没有公布馆藏目录').waitFor()
    await phone.page.getByRole('button', { name: '问一声再去', exact: true }).click()
    await phone.page.getByText('有没有馆藏目录可以查').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('reads the coverage map, its list and its table', async () => {
    const phone = await Phone.fresh()
    await phone.open('/coverage-map')
    await phone.page.locator('.coverage-county[data-code="510181"]').click({ force: true })
    await phone.page.getByRole('heading', { name: '都江堰市' }).waitFor()
    await phone.page.getByText('《灌县志(民国)》').waitFor()
    await phone.page.getByRole('button', { name: '旧志', exact: true }).click()
    expect(phone.page.url()).toContain('mode=old')
    await phone.page.locator('summary', { hasText: '成都市' }).click()
    const row = phone.page.getByRole('row', { name: /金堂县/ })
    expect(await row.innerText()).toContain('空白')
    expect(phone.uncaughtErrors()).toEqual([])
  })
})

describe('a visitor without network who asks for the old home', () => {
  useBrowser()

  it('finds 灌县, a merged township and a village, with what is there today', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(`/hometown?name=${encodeURIComponent('灌县')}`)
    await phone.page.getByText('成都市都江堰市').first().waitFor()
    await phone.page.getByText('《灌县志(民国)》').waitFor()
    await phone.page.getByRole('searchbox').fill('柏合镇')
    await phone.page.getByText('今天属柏合街道（有来源）').waitFor()
    await phone.page.getByRole('searchbox').fill('战旗村')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.page.getByRole('searchbox').fill('没有这个村')
    await phone.page.getByText('地名资料里没有“没有这个村”').waitFor()
    await phone.page.getByRole('searchbox').fill('guanxian')
    await phone.page.getByRole('heading', { name: '是不是这些地方' }).waitFor()
    await phone.page.getByRole('link', { name: /^灌县/ }).click()
    await phone.page.getByText('成都市都江堰市').first().waitFor()
    await phone.page.getByRole('searchbox').fill('zhanqicun')
    await phone.page.getByRole('link', { name: /战旗村.*郫都区唐昌镇/ }).click()
    await phone.page.getByText('成都市郫都区唐昌镇战旗村').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it.each([
    ['the search', '/search?q=zhanqi', '战旗村村史馆'],
    ['the titles', '/titles?q=daxiongmao&sort=near', '战旗村史志阅览室'],
    ['a title', '/title/daxiongmaotuzhi', '目录没有给出索书号'],
    ['the coverage map', '/coverage-map?county=510181', '灌县志'],
  ])('opens %s', async (_what, path, words) => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(path)
    await phone.page.getByText(words).first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })
})
