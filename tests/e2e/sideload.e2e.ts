import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FaultServer } from './support/faultServer.ts'
import { Phone, useBrowser } from './support/phone.ts'

/** One phone makes a file, another that never had a pack takes it in without any network. */
let server: FaultServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fangzhi-sideload-'))
  server = await FaultServer.start({ app: 'dist', packs: null })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => (server.fault = () => null))

async function exportFrom(place: string): Promise<string> {
  const phone = await Phone.fresh({}, server.url)
  await phone.becomeReadyForOffline()
  await phone.loseNetwork()
  await phone.open('/me/packs')
  await phone.page.getByLabel('传哪里的').selectOption(place)
  await phone.page.getByRole('button', { name: '做成文件' }).click()
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: '存到手机' }).click(),
  ])
  const file = join(folder, `${place || 'all'}.fangzhi`)
  await download.saveAs(file)
  return file
}

/** A phone that has the app but no pack, and no network any more. */
async function bareOfflinePhone(): Promise<Phone> {
  server.fault = () => 'not-found'
  const phone = await Phone.fresh({}, server.url)
  await phone.open('/import')
  await phone.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null) await new Promise(resolve => setTimeout(resolve, 50))
  })
  await phone.loseNetwork()
  await phone.open('/import')
  return phone
}

/** The phone's way of opening files with an installed app; a browser under test installs no apps. */
function standInForLaunchQueue(): void {
  const launchQueue = { setConsumer: (consumer: unknown) => Object.assign(window, { openWithApp: consumer }) }
  Object.defineProperty(window, 'launchQueue', { value: launchQueue })
}

describe('packs passed from phone to phone', () => {
  useBrowser()

  it('bring the whole province to a phone without network', async () => {
    const file = await exportFrom('')
    const phone = await bareOfflinePhone()
    await phone.page.getByLabel('导入收到的文件').setInputFiles(file)
    await phone.page.getByText(/已导入 \d+ 份资料/).waitFor()
    await phone.page.getByText('开发版签名').waitFor()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    await phone.open('/titles')
    await phone.page.getByText('《大熊猫图志》').first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('bring a county with what it needs and nothing of another prefecture', async () => {
    const file = await exportFrom('510117')
    const phone = await bareOfflinePhone()
    await phone.page.getByLabel('导入收到的文件').setInputFiles(file)
    await phone.page.getByText(/已导入 \d+ 份资料/).waitFor()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('四川省地方志办开展').first().waitFor()
    await phone.open('/hall/meishan-dangshihefangzhiguan')
    await phone.page.getByText('没有网络，连不上服务器').waitFor()
  })

  it('come in when the phone opens the file with the app', async () => {
    const bytes = readFileSync(await exportFrom('510117')).toString('base64')
    const phone = await bareOfflinePhone()
    await phone.context.addInitScript(standInForLaunchQueue)
    await phone.open('/import')
    await phone.page.evaluate(text => {
      const body = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
      const handle = { getFile: () => Promise.resolve(new File([body], '郫都区.fangzhi')) }
      ;(window as unknown as { openWithApp(files: object): void }).openWithApp({ files: [handle] })
    }, bytes)
    await phone.page.getByText(/已导入 \d+ 份资料/).waitFor()
  })

  it('come in when another app shares the file', async () => {
    const bytes = readFileSync(await exportFrom('510117')).toString('base64')
    const phone = await bareOfflinePhone()
    await phone.page.evaluate(text => {
      const body = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
      const files = new DataTransfer()
      files.items.add(new File([body], '郫都区.fangzhi'))
      const field = Object.assign(document.createElement('input'), { type: 'file', name: 'file', files: files.files })
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/import' })
      form.append(field)
      document.body.append(form)
      form.submit()
    }, bytes)
    await phone.page.getByText(/已导入 \d+ 份资料/).waitFor()
    await phone.page.reload()
    await phone.page.getByText('把收到的 .fangzhi 文件导入手机').waitFor()
    expect(await phone.page.getByText(/已导入 \d+ 份资料/).count()).toBe(0)
  })

  it('are refused with a reason when a byte was changed on the way', async () => {
    const spoiled = readFileSync(await exportFrom('510117'))
    const at = Math.floor(spoiled.length / 2)
    spoiled[at] = (spoiled[at] ?? 0) ^ 1
    const file = join(folder, 'spoiled.fangzhi')
    writeFileSync(file, spoiled)
    const phone = await bareOfflinePhone()
    await phone.page.getByLabel('导入收到的文件').setInputFiles(file)
    await phone.page.getByText(/代码 F0[14]/).waitFor()
  })
})
