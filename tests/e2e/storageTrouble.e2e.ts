import { describe, expect, inject, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'

/** Trouble with the browser's own storage, made in a real browser: what was readable stays so, and words say why. */

/** Lets a test close the connections a page holds, as iOS does to pages in the background. */
function keepConnectionsAtHand(): void {
  const open = IDBFactory.prototype.open
  const held: IDBDatabase[] = []
  IDBFactory.prototype.open = function (...wanted) {
    const request = open.apply(this, wanted)
    request.addEventListener('success', () => held.push(request.result))
    return request
  }
  Object.assign(window, {
    closeConnections: () => {
      for (const database of held.splice(0)) database.close()
    },
  })
}

/** Holds the packs' database open in an older version, as a tab of an older app would that nobody closes. */
function holdOlderVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fangzhi-packs', 1)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
}

async function limitStorage(phone: Phone, quotaSize: number | null): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page)
  const origin = inject('appUrl')
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== null && { quotaSize }) })
}

describe('a phone in trouble with its storage', () => {
  useBrowser()

  it('opens the database anew when the phone closed it during sleep', async () => {
    const phone = await Phone.fresh()
    await phone.context.addInitScript(keepConnectionsAtHand)
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.page.evaluate(() => (window as unknown as { closeConnections(): void }).closeConnections())
    await phone.page.getByRole('link', { name: '找志书' }).click()
    await phone.page.getByText('《大熊猫图志》').first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('says that there is no room, names what to delete, and saves the rest once there is', async () => {
    const phone = await Phone.fresh()
    await phone.page.goto(`${inject('appUrl')}/packs/manifest.json`)
    await limitStorage(phone, 40_000)
    await phone.open('/')
    await phone.page.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await phone.open('/me/packs')
    await phone.page.getByText('手机空间不够').first().waitFor()
    await limitStorage(phone, null)
    await phone.page
      .getByRole('button', { name: /^全部下载/ })
      .first()
      .click()
    await phone.page.getByText('全部资料都已保存，没有网络也能看').waitFor()
  })

  it('goes on from the network and says why when another window holds the database', async () => {
    const phone = await Phone.fresh()
    await phone.page.goto(`${inject('appUrl')}/packs/manifest.json`)
    await phone.page.evaluate(holdOlderVersion)
    const second = await phone.context.newPage()
    await second.goto(`${inject('appUrl')}/`)
    await second.getByRole('link', { name: /战旗村村史馆/ }).waitFor()
    await second.getByText('离线数据正被另一个窗口占用').waitFor()
    await phone.page.close()
    await second.goto(`${inject('appUrl')}/me`)
    await second.locator('.offline-line[data-state="done"]').waitFor()
  })

  it('works by a clock that is years off, and says so before a trip', async () => {
    const phone = await Phone.fresh()
    await phone.context.clock.setSystemTime(new Date('2011-01-01T08:00:00+08:00'))
    await phone.becomeReadyForOffline()
    await phone.open('/me/checks?halls=pidu-zhanqicuncunshiguan')
    await phone.page.locator('[data-about="clock"][data-state="attention"]').waitFor()
    await phone.page.locator('[data-about="packs"][data-state="good"]').waitFor()
    await phone.loseNetwork()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
  })
})
