import { describe, expect, it } from 'vitest'
import { Phone, useBrowser } from './support/phone.ts'
import { DOOR, useSyntheticHalls } from './support/syntheticHalls.ts'

const ARROW = '/hall/ceshi-jia/arrow'
const south = (metres: number) => ({ longitude: DOOR.lng, latitude: DOOR.lat - metres / 111_195, accuracy: 10 })

/** What a phone of today grants a page that asks: its place and its compass. */
const SENSES = ['geolocation', 'accelerometer', 'gyroscope', 'magnetometer'] as const

/** The phone is turned: a flat phone whose top points at `headingDeg`. */
async function turnTo(phone: Phone, headingDeg: number): Promise<void> {
  await phone.page.evaluate(heading => {
    const angles = { alpha: 360 - heading, beta: 0, gamma: 0, absolute: true }
    window.dispatchEvent(new DeviceOrientationEvent('deviceorientationabsolute', angles))
  }, headingDeg)
}

async function start(phone: Phone): Promise<void> {
  await phone.page.getByRole('button', { name: '开始指路' }).click()
}

describe('the last kilometre', () => {
  useBrowser()
  const halls = useSyntheticHalls()
  const standing = (metres: number) =>
    Phone.fresh({ permissions: [...SENSES], geolocation: south(metres) }, halls.url())

  it('leads to the door without a network, and turns with the phone', async () => {
    const phone = await standing(1200)
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(ARROW)
    await start(phone)
    await phone.page.getByText('1.2 公里', { exact: true }).waitFor()
    await phone.page.getByText('正北').waitFor()
    await phone.page.getByText('大黄葛树右边').waitFor()
    await phone.page.getByText('二楼').waitFor()
    expect(
      await phone.page
        .getByRole('link', { name: /打电话/ })
        .first()
        .getAttribute('href'),
    ).toBe('tel:02880000001')

    await turnTo(phone, 270)
    await phone.page.getByText('右边', { exact: true }).waitFor()
    await phone.context.setGeolocation(south(300))
    await phone.page.getByText('300 米', { exact: true }).waitFor()
    await phone.context.setGeolocation(south(5))
    await phone.page.getByText('就在附近了').waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('says the bearing in words when there is no compass', async () => {
    const phone = await standing(1200)
    await phone.open(ARROW)
    await start(phone)
    await phone.page.getByText('图的上方是北').waitFor()
    await phone.page.getByText('正北').waitFor()
  })

  it('asks for nothing before the tap', async () => {
    const phone = await standing(1200)
    await phone.page.addInitScript(() => {
      navigator.geolocation.watchPosition = () => {
        document.title = 'asked'
        return 1
      }
    })
    await phone.open(ARROW)
    await phone.page.getByRole('button', { name: '开始指路' }).waitFor()
    expect(await phone.page.title()).not.toBe('asked')
    await start(phone)
    await phone.page.getByText('正在找您的位置').waitFor()
  })

  it('has words for a refusal, and keeps the way to the door on the screen', async () => {
    const phone = await Phone.fresh({}, halls.url())
    await phone.open(ARROW)
    await start(phone)
    await phone.page.getByText('没有定位权限').waitFor()
    await phone.page.getByText('大黄葛树右边').waitFor()
  })

  it.each([
    ['a mocked accuracy of 100 km', { longitude: DOOR.lng, latitude: DOOR.lat, accuracy: 100_000 }, '没法指路'],
    ['0,0', { longitude: 0, latitude: 0, accuracy: 10 }, '手机给出的位置不可信'],
    ['a place outside the province', { longitude: 116.4, latitude: 39.9, accuracy: 10 }, '公里'],
  ])('survives %s', async (_what, geolocation, words) => {
    const phone = await Phone.fresh({ permissions: ['geolocation'], geolocation }, halls.url())
    await phone.open(ARROW)
    await start(phone)
    await phone.page.getByText(words).first().waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('draws no arrow for a hall known to its county only, and says whom to ask', async () => {
    const phone = await Phone.fresh({ permissions: ['geolocation'], geolocation: south(0) })
    await phone.open('/hall/pidu-zhanqicuncunshiguan/arrow')
    await phone.page.getByText('没有可以指的点').waitFor()
    await phone.page.getByRole('heading', { name: '怎么走近、向谁问' }).waitFor()
    expect(await phone.page.locator('.arrow-dial').count()).toBe(0)
  })

  it('stamps the passport at the door, offline, and keeps it', async () => {
    const phone = await standing(400)
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open(ARROW)
    await start(phone)
    await phone.page.getByText('走到 150 米以内就能打卡').waitFor()
    await phone.context.setGeolocation(south(100))
    await phone.page.getByRole('button', { name: '打卡' }).click()
    await phone.page.getByText('已打卡').waitFor()

    await phone.open('/me/passport')
    await phone.page.getByText('到过 1 家馆').waitFor()
    await phone.page.getByRole('link', { name: /测试甲村史馆/ }).waitFor()
    await phone.page.getByRole('button', { name: '做一张图' }).click()
    const size = await phone.page
      .getByAltText('打卡图片')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => [image.naturalWidth, image.naturalHeight]))
    expect(size).toEqual([1080, 1440])
  })

  it('stamps from the hall’s own page too, by the same rule', async () => {
    const phone = await standing(400)
    await phone.open('/hall/ceshi-jia')
    await phone.page.getByRole('button', { name: '打卡', exact: true }).click()
    const sheet = phone.page.getByRole('dialog', { name: '在测试甲村史馆打卡' })
    await sheet.getByRole('button', { name: '看我到了没有' }).click()
    await sheet.getByText('走到 150 米以内就能打卡').waitFor()
    await phone.context.setGeolocation(south(100))
    await sheet.getByRole('button', { name: '打卡', exact: true }).click()
    await sheet.getByText('已打卡').waitFor()
    await sheet.getByRole('button', { name: '关闭' }).click()
    await phone.page.getByRole('button', { name: '今天已打卡' }).waitFor()
  })

  it('asks for no position where no stamp is to be had, and says how to help', async () => {
    const phone = await Phone.fresh()
    await phone.open('/hall/pidu-zhanqicuncunshiguan')
    await phone.page.getByRole('button', { name: '打卡', exact: true }).click()
    const sheet = phone.page.getByRole('dialog', { name: '在战旗村村史馆打卡' })
    await sheet.getByText('没有这家馆的准确位置').waitFor()
    expect(await sheet.getByRole('button', { name: '看我到了没有' }).count()).toBe(0)
  })

  it('says that no hall of today’s records can be stamped', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me/passport')
    await phone.page.getByText('暂时哪里都不能打卡').waitFor()
  })
})

describe('a route of several halls', () => {
  useBrowser()
  const halls = useSyntheticHalls()

  it('puts them in a short order, keeps it without a network, and hands over stop by stop', async () => {
    const phone = await Phone.fresh({}, halls.url())
    await phone.becomeReadyForOffline()
    await phone.loseNetwork()
    await phone.open('/me/routes')
    await phone.page.getByText('还没有路线').waitFor()
    await phone.page.getByText('排一条新路线').click()
    await phone.page.getByLabel('按馆名或地名找').fill('测试')
    for (const name of ['测试甲村史馆', '测试乙村史馆', '测试丙村史馆']) {
      await phone.page.getByRole('checkbox', { name: new RegExp(name) }).click()
    }
    await phone.page.getByRole('button', { name: '排好并保存' }).click()
    await phone.page.getByText('一共直线 1.9 公里').waitFor()
    const names = () => phone.page.locator('.route-name').allInnerTexts()
    expect(await names()).toEqual(['测试甲村史馆', '测试丙村史馆', '测试乙村史馆'])

    await phone.page.getByRole('button', { name: '到过了' }).first().click()
    await phone.page.locator('.route-stop[data-next]').getByText('测试丙村史馆').waitFor()
    await phone.page.reload()
    await phone.page.locator('.route-stop[data-next]').getByText('测试丙村史馆').waitFor()
    await phone.page.getByRole('button', { name: '导航到测试丙村史馆' }).click()
    await phone.page.getByRole('dialog', { name: '导航到测试丙村史馆' }).waitFor()
    expect(phone.uncaughtErrors()).toEqual([])
  })

  it('says about wherever a stop is only known to its county', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me/routes/new')
    await phone.page.getByRole('checkbox').first().click()
    await phone.page.getByRole('checkbox').last().click()
    await phone.page.getByRole('button', { name: '排好并保存' }).click()
    await phone.page.getByText('只能当作参考').waitFor()
  })

  it('says that a route is not on this phone', async () => {
    const phone = await Phone.fresh()
    await phone.open('/me/routes/nowhere')
    await phone.page.getByText('没有这条路线').waitFor()
  })
})
