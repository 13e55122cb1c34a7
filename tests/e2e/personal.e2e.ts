import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'
import { DOOR, useSyntheticHalls } from './support/syntheticHalls.ts'

const HALL = '/hall/ceshi-jia'

/** Everything in the personal database, as JSON. */
function personalRows(phone: Phone): Promise<unknown> {
  return phone.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('fangzhi-personal')
        open.onerror = () => reject(open.error as Error)
        open.onsuccess = () => {
          const db = open.result
          const names = [...db.objectStoreNames]
          const reads = names.map(
            name =>
              new Promise(done => {
                const all = db.transaction(name).objectStore(name).getAll()
                all.onsuccess = () => done([name, all.result])
              }),
          )
          void Promise.all(reads).then(rows => {
            db.close()
            resolve(rows)
          })
        }
      }),
  )
}

async function markEverything(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open(HALL)
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await page.getByRole('button', { name: '已收藏' }).waitFor()
  await page.getByRole('button', { name: '打卡', exact: true }).click()
  const stamp = page.getByRole('dialog', { name: '在测试甲村史馆打卡' })
  await stamp.getByRole('button', { name: '看我到了没有' }).click()
  await stamp.getByRole('button', { name: '打卡', exact: true }).click()
  await stamp.getByText('已打卡').waitFor()
  await stamp.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '今天已打卡' }).waitFor()
  await page.getByRole('button', { name: '加入清单' }).click()
  const lists = page.getByRole('dialog', { name: '加入清单' })
  await lists.getByRole('textbox', { name: '清单名称' }).fill('周末去唐昌')
  await lists.getByRole('button', { name: '新建清单' }).click()
  await lists.getByRole('button', { name: /周末去唐昌/ }).waitFor()
  await lists.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('textbox', { name: '我的笔记' }).fill('问村委会拿钥匙 🗝️\n第二行')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已存在手机里').waitFor()
  await page.getByRole('button', { name: '没开门', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: '到了没开门' })
  await sheet.getByRole('button', { name: '记下' }).click()
  await sheet.getByText('已记在手机里').waitFor()
}

async function importFile(phone: Phone, path: string): Promise<void> {
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.page.getByRole('button', { name: '从文件导入' }).click()
  await (await chooser).setFiles(path)
}

describe('what a visitor made', () => {
  useBrowser()
  const halls = useSyntheticHalls()
  const atTheDoor = { longitude: DOOR.lng, latitude: DOOR.lat, accuracy: 10 }
  const freshPhone = () => Phone.fresh({ permissions: ['geolocation'], geolocation: atTheDoor }, halls.url())

  it('is the same in a wiped browser after export and import', async () => {
    const phone = await freshPhone()
    await markEverything(phone)
    await phone.open('/me/favourites')
    await phone.page
      .getByRole('link', { name: /测试甲村史馆/ })
      .first()
      .waitFor()
    const before = await personalRows(phone)
    const download = phone.page.waitForEvent('download')
    await phone.page.getByRole('button', { name: '导出到文件' }).click()
    const file = join(tmpdir(), `fangzhi-export-${process.pid}.json`)
    await (await download).saveAs(file)

    const wiped = await freshPhone()
    await wiped.open('/me/favourites')
    await wiped.page.getByText('还没有收藏').waitFor()
    await importFile(wiped, file)
    await wiped.page.getByText('已导入，手机里从 0 条变为 5 条').waitFor()
    expect(await personalRows(wiped)).toEqual(before)
    await wiped.page.getByRole('heading', { name: '周末去唐昌' }).waitFor()

    await importFile(wiped, file)
    await wiped.page.getByText('文件里的内容手机里都有了').waitFor()
    expect(await personalRows(wiped)).toEqual(before)
  })

  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2), '文件不完整或已损坏'],
    [
      'a file with a wrong row',
      (text: string) => text.replace(/"addedAtMs": \d+/, '"addedAtMs": "x"'),
      '整份都没有导入',
    ],
    ['another program’s file', () => '{"version":1}', '不是访志导出的备份文件'],
    ['a bomb of brackets', () => '['.repeat(200_000), '文件结构不对'],
    ['a picture', () => '\u0089PNG\u0000\u0001', '文件不完整或已损坏'],
  ])('loses nothing to %s', async (_what, spoil, words) => {
    const phone = await freshPhone()
    await phone.open(HALL)
    await phone.page.getByRole('button', { name: '收藏', exact: true }).click()
    await phone.page.getByRole('button', { name: '已收藏' }).waitFor()
    await phone.open('/me/favourites')
    const download = phone.page.waitForEvent('download')
    await phone.page.getByRole('button', { name: '导出到文件' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    const before = await personalRows(phone)
    const file = join(tmpdir(), `fangzhi-spoiled-${process.pid}.json`)
    writeFileSync(file, spoil(text))
    await importFile(phone, file)
    await phone.page.getByText(words).waitFor()
    expect(await personalRows(phone)).toEqual(before)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('does not take a note of 5 MB, says so, and keeps the text in the box', async () => {
    const phone = await freshPhone()
    await phone.open(HALL)
    const box = phone.page.getByRole('textbox', { name: '我的笔记' })
    await box.waitFor()
    await box.evaluate((field: HTMLTextAreaElement) => {
      field.value = `${'志'.repeat(99)}\n`.repeat(17_000)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await phone.page.getByRole('button', { name: '保存', exact: true }).click()
    await phone.page.getByText('一条笔记最多 20,000 字').waitFor()
    expect(await box.evaluate((field: HTMLTextAreaElement) => field.value.length)).toBe(1_700_000)
  })
})
