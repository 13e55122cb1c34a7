import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'
import { useSyntheticHalls } from './support/syntheticHalls.ts'

describe('the hall page', () => {
  useBrowser()

  it.each([
    ['a village hall', '/hall/santai-hongxingcuncunshiguan', 9],
    ['a hall with hours', '/hall/dazhou-barenlishiwenhuaguan', 6],
    ['a hall with exhibits', '/hall/chengdu-fangzhiguan', 6],
    ['a digital hall', '/hall/sichuan-qingwangxianshangfangzhiguan', 5],
  ])('leads from every fact of %s to its source', async (_what, path, atLeast) => {
    const phone = await Phone.fresh()
    await phone.open(path)
    await phone.page.locator('.hall-article').waitFor()
    const facts = phone.page.locator('[data-fact]')
    expect(await facts.count()).toBeGreaterThanOrEqual(atLeast)
    for (const fact of await facts.all()) {
      await fact
        .getByRole('button', { name: /的来源$/ })
        .first()
        .click()
      const sheet = phone.page.getByRole('dialog', { name: /的来源$/ })
      await sheet.locator('.fz-source').first().waitFor()
      await sheet.getByRole('button', { name: '关闭' }).click()
      await sheet.waitFor({ state: 'hidden' })
    }
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('tells every fact the record has: nothing of the record is without a place on the page', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/santai-hongxingcuncunshiguan')
    await phone.page.locator('.hall-article').waitFor()
    const fields = await phone.page
      .locator('[data-fact]')
      .evaluateAll(nodes => nodes.map(node => node.getAttribute('data-fact')))
    expect(fields).toEqual(
      expect.arrayContaining([
        'name',
        'kind',
        'summary',
        'highlights',
        'exhibits',
        'arrival',
        'address',
        'areaM2',
        'township',
      ]),
    )
  })

  it('lets the back key close what is open and stay, on the first page of a visit too', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    const { page } = phone
    const sheet = page.getByRole('dialog', { name: /^开门把握/ })
    for (let round = 0; round < 2; round++) {
      await page.getByRole('button', { name: /为什么/ }).click()
      await sheet.waitFor()
      await page.goBack()
      await sheet.waitFor({ state: 'hidden' })
      expect(new URL(page.url()).pathname).toBe('/hall/pidu-zhanqicuncunshiguan')
    }
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('takes one step back to the page before, after a sheet was closed by its button', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me')
    const { page } = phone
    await page.evaluate(() => undefined)
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await page.getByRole('button', { name: /为什么/ }).click()
    const sheet = page.getByRole('dialog', { name: /^开门把握/ })
    await sheet.getByRole('button', { name: '关闭' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page.waitForFunction(() => (history.state as { dialog?: number } | null)?.dialog === undefined)
    await page.goBack()
    await page.waitForURL('**/me')
  })

  it('says why the door may be shut, in words', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByText('开放时间未收录').waitFor()
    await phone.page.getByRole('button', { name: /为什么/ }).click()
    const sheet = phone.page.getByRole('dialog', { name: '开门把握：说不准' })
    await sheet.getByText('乡村馆常由村里人保管钥匙').waitFor()
    await sheet.getByText('没有收录电话').waitFor()
  })

  it('weighs what the visitor found last time', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '没开门', exact: true }).click()
    await phone.page.getByRole('button', { name: '记下' }).click()
    await phone.page.getByText('已记在手机里').waitFor()
    await phone.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await phone.page.getByText('多半不开门').waitFor()
  })

  it('makes a picture with a QR code on the phone', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '分享', exact: true }).click()
    await phone.page.getByRole('button', { name: '生成图片' }).click()
    const picture = phone.page.getByRole('img', { name: '战旗村村史馆的名片，带二维码' })
    await picture.waitFor()
    expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
      900, 1200,
    ])
  })

  it('says that the phone has no Chinese voice', async () => {
    const phone = await Phone.fresh()
    await phone.page.addInitScript(() => (speechSynthesis.getVoices = () => []))
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '听', exact: true }).click()
    await phone.page.getByText('没有中文语音').waitFor()
  })

  it('hands the next opening to the calendar', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/dazhou-barenlishiwenhuaguan')
    const download = phone.page.waitForEvent('download')
    await phone.page.getByRole('button', { name: /加进日历/ }).click()
    expect((await download).suggestedFilename()).toBe('fangzhi.ics')
    const calendar = readFileSync(await (await download).path(), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(calendar).toMatch(/DTSTART[^\r\n]*:\d{8}T\d{6}/)
    expect(calendar).toContain('巴人历史文化馆')
  })

  it('shows the words of a digital hall in place of its links when there is no network', async () => {
    const phone = await Phone.fresh()
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/digital/sichuan-qingwangxianshangfangzhiguan')
    await phone.page.getByText('现在没有网络，先看文字介绍').waitFor()
    await phone.page.getByText('介绍清嘉庆十九年双流县志').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })
})

describe('the page of a hall that has everything', () => {
  useBrowser()
  const halls = useSyntheticHalls()
  const openPage = async () => {
    const phone = await Phone.fresh({}, halls.url())
    await phone.open('/hall/ceshi-ding')
    await phone.page.locator('.hall-article').waitFor()
    return phone
  }

  it('fetches its photos on a tap, tells their weight before, and has them with no network after', async () => {
    const phone = await Phone.fresh({}, halls.url())
    await phone.becomeReadyForOffline()
    await phone.open('/hall/ceshi-ding')
    expect(await phone.page.locator('.hall-photos').count()).toBe(0)
    await phone.page.getByRole('button', { name: /看照片（1 张，连同本县的约 \d+ KB）/ }).click()
    const photo = phone.page.getByRole('img', { name: '测试馆门口' })
    const isDrawn = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)
    await photo.waitFor()
    expect(await photo.evaluate(isDrawn)).toBe(true)
    await phone.page.getByText('测试摄影者，CC BY 4.0').waitFor()
    await phone.page.getByRole('button', { name: '“照片”的来源' }).click()
    await phone.page.getByRole('dialog', { name: '“照片”的来源' }).getByText('测试甲单位').first().waitFor()
    await phone.loseNetwork()
    await phone.page.reload()
    await photo.waitFor()
    expect(await photo.evaluate(isDrawn)).toBe(true)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('finds an exhibit by the number on its showcase, however it is typed', async () => {
    const phone = await openPage()
    const box = phone.page.getByLabel('输入展柜上的编号')
    const found = phone.page.locator('section', { has: box }).getByRole('status')
    await box.fill('１2')
    await found.getByText('一方刻着“测试”二字的铜印').waitFor()
    await box.fill('99')
    await found.getByText('没有编号“99”的展品').waitFor()
  })

  it.each([
    ['among all digital halls', '/digital', '12'],
    ['in a digital hall', '/digital/ceshi-wu', '12'],
    ['with a letter before it', '/digital/ceshi-wu', 'a7'],
  ])('finds an exhibit by its number %s', async (_where, path, typed) => {
    const phone = await Phone.fresh({}, halls.url())
    await phone.open(path)
    const box = phone.page.getByLabel('输入展柜上的编号')
    await box.fill(typed)
    const found = phone.page.locator('section', { has: box }).getByRole('status')
    await found.getByText(typed === '12' ? '几片写了字的竹简。' : '一只画着云纹的漆盒。').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('folds past exhibitions away without losing them', async () => {
    const phone = await openPage()
    const past = phone.page.locator('.hall-past').getByText('去年的测试特展')
    expect(await past.isVisible()).toBe(false)
    await phone.page.getByText('已结束的 1 项').click()
    await past.waitFor()
  })

  it('shows both sides where sources differ, each with its name', async () => {
    const phone = await openPage()
    const both = phone.page.locator('.hall-disagreements')
    await both.getByText('028-80000002').waitFor()
    await both.getByText('测试甲单位').waitFor()
    await both.getByText('028-80000003').waitFor()
    await both.getByText('测试乙单位').waitFor()
  })
})
