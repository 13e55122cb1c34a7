import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { FaultServer } from '../e2e/support/faultServer.ts'
import { makeSecondBuild } from '../e2e/support/secondBuild.ts'
import { startChromium, startFirefox } from './support/puppeteerEngine.ts'
import { Visitor } from './support/visitor.ts'
import { startWebKit } from './support/webKitEngine.ts'
import type { Engine } from './support/engine.ts'

/** The tasks every engine must do, in the order of one visitor's life; each goes on where the last one ended. */
describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('a visitor with %s', (_name, startEngine) => {
  let work: string
  let server: FaultServer
  let engine: Engine
  let visitor: Visitor
  let isServing = true

  beforeAll(async () => {
    if (!existsSync('dist/index.html')) throw new Error('Nothing is built yet: run "npm run build" first.')
    work = mkdtempSync(join(tmpdir(), 'fangzhi-engines-'))
    server = await FaultServer.start({ app: 'dist', packs: 'dist/packs' })
    engine = await startEngine()
    visitor = new Visitor(engine, server.url)
    console.log(engine.version)
  })
  afterAll(async () => {
    await engine.close()
    if (isServing) await server.stop()
    rmSync(work, { recursive: true, force: true })
  })

  it('opens the app for the first time and finds a hall in the list', async () => {
    await visitor.opens('/')
    await visitor.sees('战旗村村史馆')
    await visitor.taps('战旗村村史馆')
    await visitor.sees('资料来源')
  })

  it('reads on the hall’s page where its facts come from', async () => {
    await visitor.opens('/hall/pidu-zhanqicuncunshiguan')
    await visitor.sees('四川省地方志办开展“学习二十大·治蜀兴川有我”主题党日活动')
    await visitor.sees('没有公开的办公电话')
  })

  it('searches by pinyin', async () => {
    await visitor.opens('/search')
    await visitor.searchesFor('zhanqicun')
    await visitor.sees('战旗村村史馆')
  })

  it('has everything on the phone after one visit', async () => {
    await visitor.isReadyForOffline()
  })

  it('deletes a pack and installs it again', async () => {
    await visitor.opens('/me/packs')
    await visitor.waitsFor('[data-pack="titles"][data-status="installed"]')
    await visitor.taps('删除')
    await visitor.tapsAt('[role=dialog] .van-dialog__confirm')
    await visitor.waitsFor('[data-pack][data-status="absent"]')
    await visitor.tapsAt('[data-pack][data-status="absent"] button')
    await visitor.waitsFor('[data-pack="titles"][data-status="installed"]')
  })

  it('keeps a favourite over an update of the app', async () => {
    await visitor.opens('/hall/pidu-zhanqicuncunshiguan')
    await visitor.taps('收藏')
    await visitor.sees('已收藏')
    makeSecondBuild(join(work, 'second'))
    server.serve({ app: join(work, 'second') })
    await visitor.opens('/')
    await visitor.sees('访志有新版本')
    await visitor.taps('更新')
    await visitor.isOnBuild('second')
    await visitor.opens('/me/favourites')
    await visitor.sees('战旗村村史馆')
  })

  it('reloads, reads and searches when the server is gone', async () => {
    await visitor.isReadyForOffline()
    await server.stop()
    isServing = false
    await visitor.opens('/')
    await visitor.sees('战旗村村史馆')
    await visitor.reloads()
    await visitor.sees('战旗村村史馆')
    await visitor.opens('/hall/pidu-zhanqicuncunshiguan')
    await visitor.sees('四川省地方志办开展')
    await visitor.opens('/search')
    await visitor.searchesFor('战旗村')
    await visitor.sees('战旗村村史馆')
    await visitor.opens('/me/favourites')
    await visitor.sees('战旗村村史馆')
  })
})
