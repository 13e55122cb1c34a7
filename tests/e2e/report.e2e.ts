import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startReceiver, type FeedbackReceiver } from './support/feedbackReceiver.ts'
import { FeedbackSite } from './support/feedbackSite.ts'
import { Phone, useBrowser } from './support/phone.ts'

const HALL = '/hall/pidu-zhanqicuncunshiguan'

describe('a visitor who reports a shut door', () => {
  useBrowser()
  let receiver: FeedbackReceiver
  let site: FeedbackSite

  beforeAll(async () => {
    receiver = await startReceiver()
    site = await FeedbackSite.start(receiver.url)
  })
  beforeEach(() => Object.assign(site, { isDark: false, lostReplies: 0, isPortal: false }))
  afterAll(() => {
    site.stop()
    receiver.stop()
  })

  /** A phone that has the app on it and has opened the hall. */
  async function phoneAtHall(): Promise<Phone> {
    const phone = await Phone.fresh()
    await phone.page.goto(`${site.url}/me`)
    await phone.page.locator('.offline-line[data-state="done"]').waitFor()
    await phone.page.evaluate(async () => navigator.serviceWorker.ready)
    await phone.page.goto(`${site.url}${HALL}`)
    await phone.page.getByRole('button', { name: '没开门', exact: true }).waitFor()
    return phone
  }

  async function goOffline(phone: Phone): Promise<void> {
    site.isDark = true
    await phone.loseNetwork()
  }

  async function comeBack(phone: Phone): Promise<void> {
    site.isDark = false
    await phone.findNetwork()
  }

  async function reportLocked(phone: Phone, words: string): Promise<void> {
    await phone.page.getByRole('button', { name: '没开门', exact: true }).click()
    const sheet = phone.page.getByRole('dialog', { name: '到了没开门' })
    await sheet.getByRole('textbox').fill(words)
    await sheet.getByRole('button', { name: '记下' }).click()
    await sheet.getByText('已记在手机里').waitFor()
  }

  async function openOutbox(phone: Phone): Promise<void> {
    await phone.page.getByRole('link', { name: '查看我的反馈' }).click()
    await phone.page.getByRole('heading', { name: '我的反馈' }).waitFor()
  }

  const keptWith = (words: string) => receiver.kept().filter(report => report.words === words)

  it('queues it offline and has it arrive exactly once after the network is back', async () => {
    const phone = await phoneAtHall()
    await goOffline(phone)
    await reportLocked(phone, '第一次')
    await openOutbox(phone)
    await phone.page.locator('.outbox-item[data-state="waiting"]').waitFor()
    expect(keptWith('第一次')).toEqual([])
    await comeBack(phone)
    await phone.page.locator('.outbox-item[data-state="sent"]').waitFor()
    await phone.page.reload()
    await phone.page.locator('.outbox-item[data-state="sent"]').waitFor()
    expect(keptWith('第一次')).toHaveLength(1)
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('has it arrive exactly once when the reply is lost', async () => {
    const phone = await phoneAtHall()
    await goOffline(phone)
    await reportLocked(phone, '回执丢了')
    await openOutbox(phone)
    site.lostReplies = 2
    const before = site.passedOn
    await comeBack(phone)
    await expect.poll(() => keptWith('回执丢了').length, { timeout: 15_000 }).toBe(1)
    await expect
      .poll(
        async () => {
          const again = phone.page.getByRole('button', { name: '现在发送' })
          if (await again.isEnabled().catch(() => false)) await again.click()
          return phone.page.locator('.outbox-item[data-state="sent"]').count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    expect(site.passedOn - before).toBeGreaterThan(1)
    expect(keptWith('回执丢了')).toHaveLength(1)
  })

  it('does not take the log-in page of a Wi-Fi for a confirmation', async () => {
    const phone = await phoneAtHall()
    site.isPortal = true
    await reportLocked(phone, '认证页')
    await openOutbox(phone)
    await phone.page.getByText('没收到对方确认').waitFor()
    site.isPortal = false
    await phone.page.getByRole('button', { name: '现在发送' }).click()
    await phone.page.locator('.outbox-item[data-state="sent"]').waitFor()
    expect(keptWith('认证页')).toHaveLength(1)
  })

  it('can change a report while it waits, and the changed words arrive', async () => {
    const phone = await phoneAtHall()
    await goOffline(phone)
    await reportLocked(phone, '写错了')
    await openOutbox(phone)
    await phone.page.locator('.outbox-item[data-state="waiting"]').waitFor()
    await phone.page.getByRole('button', { name: /^修改/ }).click()
    const sheet = phone.page.getByRole('dialog', { name: '修改' })
    await sheet.getByRole('textbox').fill('改好了')
    await sheet.getByRole('button', { name: '保存修改' }).click()
    await phone.page.getByText('改好了').waitFor()
    await comeBack(phone)
    await phone.page.locator('.outbox-item[data-state="sent"]').waitFor()
    expect(keptWith('改好了')).toHaveLength(1)
    expect(keptWith('写错了')).toEqual([])
  })
})
