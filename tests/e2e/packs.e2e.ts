import { describe, expect, inject, it } from 'vitest'
import { shiftsOf, watchShifts } from './support/layoutShift.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** What the packs page says of one pack. */
const row = (phone: Phone, id: string) => phone.page.locator(`[data-pack="${id}"]`)

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1'

/** A connection whose kind the test decides. */
function tellConnection(): void {
  const connection = Object.assign(new EventTarget(), { type: 'wifi', saveData: false })
  Object.defineProperty(Navigator.prototype, 'connection', { get: () => connection })
  Object.assign(window, {
    switchTo: (type: string) => {
      connection.type = type
      connection.dispatchEvent(new Event('change'))
    },
  })
}

const switchTo = (phone: Phone, type: 'wifi' | 'cellular') =>
  phone.page.evaluate(kind => (window as unknown as { switchTo(type: string): void }).switchTo(kind), type)

describe('the offline packs page', () => {
  useBrowser()

  it('shows every pack saved, with sizes, after one visit', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open('/me/packs')
    await phone.page.getByText('全部资料都已保存，没有网络也能看').waitFor()
    expect(await row(phone, 'core').getAttribute('data-status')).toBe('installed')
    expect(await row(phone, 'core').innerText()).toMatch(/KB/)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('deletes a pack, keeps it deleted over a reload, and fetches it again on a tap', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open('/me/packs')
    await row(phone, 'titles').getByRole('button', { name: '删除' }).click()
    await phone.page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="absent"]').waitFor()
    await phone.becomeReadyForOffline()
    await phone.open('/me/packs')
    await phone.page.locator('[data-pack="titles"][data-status="absent"]').waitFor()
    await row(phone, 'titles').getByRole('button', { name: '下载' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="installed"]').waitFor()
  })

  it('says that the phone cleared the data, and fetches it once there is a network again', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open('/portal-of-nothing.txt') // any page of the origin without the app's database open
    await phone.page.evaluate(
      () =>
        new Promise(resolve => {
          const request = indexedDB.deleteDatabase('fangzhi-packs')
          request.onsuccess = request.onblocked = resolve
        }),
    )
    await phone.loseNetwork()
    await phone.open('/')
    await phone.page.getByText('手机清理了离线数据').first().waitFor()
    await phone.page.getByRole('button', { name: '重试' }).waitFor() // the phone has given up
    await phone.findNetwork()
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.becomeReadyForOffline()
  })

  it('heals a damaged row by itself', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('fangzhi-packs')
          open.onerror = () => reject(open.error ?? new Error('not opened'))
          open.onsuccess = () => {
            const change = open.result.transaction(['installed', 'bodies'], 'readwrite')
            const read = change.objectStore('installed').get('titles')
            read.onsuccess = () => {
              const { sha256 } = read.result as { sha256: string }
              change.objectStore('bodies').put({ sha256, body: new TextEncoder().encode('{"x":1}').buffer })
            }
            change.oncomplete = () => resolve()
          }
        }),
    )
    await phone.open('/titles')
    await phone.page.getByText('《大熊猫图志》').first().waitFor()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/titles')
    await phone.page.getByText('《大熊猫图志》').first().waitFor()
  })

  it('works from the network, and says so, when the browser keeps nothing', async () => {
    const phone = await Phone.fresh()
    await phone.context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.page.getByText('这里不能把资料存在手机里').waitFor()
    await phone.open('/titles')
    await phone.page.getByText('《大熊猫图志》').first().waitFor()
  })

  it('checks a trip for the halls in the address', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.open('/me/checks?halls=pidu-zhanqicuncunshiguan')
    await phone.page.locator('[data-about="packs"][data-state="good"]').waitFor()
    await phone.page.locator('[data-about="phone"][data-state="attention"]').waitFor()
    await phone.page.locator('[data-about="clock"][data-state="good"]').waitFor()
  })

  it('copies diagnostics that name packs and hashes but no place of the visitor', async () => {
    const phone = await Phone.fresh({ geolocation: { latitude: 30.9, longitude: 103.9 }, permissions: ['geolocation'] })
    await phone.becomeReadyForOffline()
    await phone.open('/me/diagnostics')
    const text = phone.page.getByLabel('诊断信息')
    await text.getByText(/ok core [0-9a-f]{12}/).waitFor()
    expect(await text.innerText()).not.toMatch(/30\.9|103\.9/)
  })
})

describe('saving packs', () => {
  useBrowser()

  it('waits on a mobile network when told to use Wi-Fi only, and goes on by itself on Wi-Fi', async () => {
    const phone = await Phone.fresh()
    await phone.context.addInitScript(tellConnection)
    await phone.becomeReadyForOffline()
    await phone.open('/me/packs')
    await row(phone, 'titles').getByRole('button', { name: '删除' }).click()
    await phone.page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await phone.page.locator('[data-pack="titles"][data-status="absent"]').waitFor()
    await phone.page.getByRole('switch', { name: '只在 Wi-Fi 下载' }).click()
    await switchTo(phone, 'cellular')
    let asked = 0
    phone.page.on('request', request => (asked += /\/packs\/titles\./.test(request.url()) ? 1 : 0))
    await row(phone, 'titles').getByRole('button', { name: '下载' }).click()
    await phone.page.getByText('只在 Wi-Fi 下载：正在等 Wi-Fi').waitFor()
    await phone.page.locator('[data-pack="titles"][data-status="waiting"]').waitFor()
    expect(asked).toBe(0)
    await switchTo(phone, 'wifi')
    await phone.page.locator('[data-pack="titles"][data-status="installed"]').waitFor()
    expect(asked).toBe(1)
  })

  it('tells an iPhone to use the home screen before anything is saved in the background', async () => {
    const phone = await Phone.fresh({ userAgent: IPHONE })
    const words = phone.page.getByText('请先放到桌面，再从桌面打开并存离线资料')
    const wasTold: boolean[] = []
    await phone.page.route(/\/packs\/(?:details|titles|holdings)[\w-]*\./, async route => {
      wasTold.push(await words.isVisible())
      await route.continue()
    })
    await phone.open('/')
    await words.waitFor()
    await phone.page.getByRole('link', { name: '我的' }).click()
    await phone.page.locator('.offline-line[data-state="done"]').waitFor()
    expect(wasTold[0]).toBe(true)
  })

  it('tells an iPhone the same above the first button that saves', async () => {
    const phone = await Phone.fresh({ userAgent: IPHONE })
    await phone.open('/me/packs')
    const words = await phone.page.getByText('请先把访志“添加到主屏幕”').boundingBox()
    const firstPack = await row(phone, 'core').boundingBox()
    expect(words?.y).toBeLessThan(firstPack?.y ?? 0)
  })

  it('moves nothing on the page, neither when it opens nor while packs come in', async () => {
    const phone = await Phone.fresh()
    await watchShifts(phone.page)
    await phone.open('/me/packs')
    await phone.page.getByText('全部资料都已保存，没有网络也能看').waitFor()
    const { total, words } = await shiftsOf(phone.page)
    expect(total, words.join('\n')).toBeLessThanOrEqual(0.02)
  })

  it('gives every pack of a place a name of its own', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me/packs')
    await row(phone, 'search-halls').waitFor()
    const titles = await phone.page.locator('.pack-group[open] .pack-row-title').allInnerTexts()
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('two tabs of one phone', () => {
  useBrowser()

  it('never download a file twice', async () => {
    const phone = await Phone.fresh()
    const fetched = new Map<string, number>()
    phone.context.on('request', request => {
      const { pathname } = new URL(request.url())
      if (/\/packs\/.+\.[0-9a-f]{12}\.json$/.test(pathname)) fetched.set(pathname, (fetched.get(pathname) ?? 0) + 1)
    })
    const second = await phone.context.newPage()
    await Promise.all([phone.page.goto(`${inject('appUrl')}/me`), second.goto(`${inject('appUrl')}/me`)])
    await Promise.all([phone.page, second].map(page => page.locator('.offline-line[data-state="done"]').waitFor()))
    expect([...fetched].filter(([, count]) => count > 1)).toEqual([])
    expect(fetched.size).toBeGreaterThan(10)
  })
})
