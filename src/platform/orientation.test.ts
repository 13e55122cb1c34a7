// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askForHeading, mustAskForHeading, watchHeading, type HeadingState } from './orientation.ts'

let told: HeadingState[]
let stop: () => void = () => undefined
const last = () => told.at(-1)
const watch = () => (stop = watchHeading(state => told.push(state)))

function turn(type: string, fields: Record<string, unknown>): void {
  window.dispatchEvent(
    Object.assign(new Event(type), { absolute: false, alpha: null, beta: null, gamma: null }, fields),
  )
}
const flat = (alpha: number) => ({ alpha, beta: 0, gamma: 0 })

beforeEach(() => {
  told = []
  Reflect.deleteProperty(window, 'ondeviceorientationabsolute')
  vi.useFakeTimers()
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('screen', { orientation: { angle: 0 } })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('watchHeading', () => {
  it('reads an iPhone’s compass, turned with the screen', () => {
    watch()
    expect(last()).toEqual({ state: 'waiting' })
    turn('deviceorientation', { ...flat(123), webkitCompassHeading: 40, webkitCompassAccuracy: 15 })
    expect(last()).toMatchObject({ state: 'ready', headingDeg: expect.closeTo(40), accuracyDeg: 15 })
    vi.stubGlobal('screen', { orientation: { angle: 90 } })
    turn('deviceorientation', { ...flat(123), webkitCompassHeading: 300, webkitCompassAccuracy: -1 })
    expect(last()).toMatchObject({ state: 'ready', headingDeg: expect.closeTo(30), accuracyDeg: null })
  })

  it('reads absolute angles', () => {
    watch()
    turn('deviceorientation', { ...flat(270), absolute: true })
    expect(last()).toMatchObject({ state: 'ready', headingDeg: expect.closeTo(90) })
  })

  it('listens to the event that knows north where there is one', () => {
    Object.assign(window, { ondeviceorientationabsolute: null })
    watch()
    turn('deviceorientation', flat(10))
    expect(last()?.state).toBe('waiting')
    turn('deviceorientationabsolute', flat(350))
    expect(last()).toMatchObject({ state: 'ready', headingDeg: expect.closeTo(10) })
  })

  it('says that there is no compass after a silence', () => {
    watch()
    turn('deviceorientation', {})
    vi.advanceTimersByTime(3_000)
    expect(last()).toEqual({ state: 'failed', reason: 'absent' })
  })

  it('does not take a relative zero for north', () => {
    watch()
    turn('deviceorientation', flat(10))
    vi.advanceTimersByTime(3_000)
    expect(last()).toEqual({ state: 'failed', reason: 'no-north' })
  })

  it('becomes ready when the compass wakes late', () => {
    watch()
    vi.advanceTimersByTime(3_000)
    turn('deviceorientation', { ...flat(0), absolute: true })
    expect(last()?.state).toBe('ready')
  })

  it('tells nothing after it was stopped', () => {
    watch()()
    turn('deviceorientation', { ...flat(0), absolute: true })
    vi.advanceTimersByTime(9_000)
    expect(told).toEqual([{ state: 'waiting' }])
  })

  it('knows an insecure page', () => {
    vi.stubGlobal('isSecureContext', false)
    watch()
    expect(told).toEqual([{ state: 'failed', reason: 'insecure' }])
  })
})

describe('askForHeading', () => {
  it.each<[string, (() => Promise<string>) | undefined, boolean, boolean]>([
    ['nobody has to be asked', undefined, false, true],
    ['a yes', () => Promise.resolve('granted'), true, true],
    ['a no', () => Promise.resolve('denied'), true, false],
    ['not in a tap', () => Promise.reject(new Error('NotAllowedError')), true, false],
  ])('%s', async (_what, requestPermission, mustAsk, isGranted) => {
    vi.stubGlobal('DeviceOrientationEvent', { requestPermission })
    expect(mustAskForHeading()).toBe(mustAsk)
    expect(await askForHeading()).toBe(isGranted)
  })
})
