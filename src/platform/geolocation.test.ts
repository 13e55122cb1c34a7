// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchLocation, type LocationState } from './geolocation.ts'

/** A receiver the test speaks for. */
class Receiver {
  private watches = new Map<number, { success: PositionCallback; error: PositionErrorCallback }>()
  private nextId = 1

  readonly geolocation = {
    watchPosition: (success: PositionCallback, error: PositionErrorCallback) => {
      this.watches.set(this.nextId, { success, error })
      return this.nextId++
    },
    clearWatch: (id: number) => this.watches.delete(id),
  }

  get watchCount(): number {
    return this.watches.size
  }

  find(longitude: number, latitude: number, accuracy = 20): void {
    for (const { success } of this.watches.values()) {
      success({ coords: { longitude, latitude, accuracy }, timestamp: Date.now() } as GeolocationPosition)
    }
  }

  fail(code: number): void {
    for (const { error } of this.watches.values()) error({ code } as GeolocationPositionError)
  }
}

let receiver: Receiver
let told: LocationState[]
const tell = (state: LocationState) => told.push(state)
const last = () => told.at(-1)

function show(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  receiver = new Receiver()
  told = []
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('navigator', { geolocation: receiver.geolocation })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('watchLocation', () => {
  it('waits, then tells the place', () => {
    const stop = watchLocation(tell)
    expect(told).toEqual([{ state: 'waiting' }])
    receiver.find(103.9, 30.8)
    expect(last()).toMatchObject({ state: 'ready', lng: 103.9, lat: 30.8, accuracyM: 20 })
    stop()
  })

  it.each([
    [1, 'refused'],
    [2, 'off'],
    [3, 'timeout'],
    [99, 'off'],
  ])('has words for error %i: %s', (code, reason) => {
    const stop = watchLocation(tell)
    receiver.fail(code)
    expect(last()).toEqual({ state: 'failed', reason })
    stop()
  })

  it('calls 0,0 implausible', () => {
    const stop = watchLocation(tell)
    receiver.find(0, 0)
    expect(last()).toEqual({ state: 'failed', reason: 'implausible' })
    stop()
  })

  it('becomes ready when the place comes after a time-out', () => {
    const stop = watchLocation(tell)
    receiver.fail(3)
    receiver.find(103.9, 30.8)
    expect(last()?.state).toBe('ready')
    stop()
  })

  it('keeps the place through a time-out and a reading that cannot be true', () => {
    const stop = watchLocation(tell)
    receiver.find(103.9, 30.8)
    receiver.fail(3)
    receiver.find(0, 0)
    expect(last()).toMatchObject({ state: 'ready', lng: 103.9 })
    stop()
  })

  it('tells when location is switched off under way', () => {
    const stop = watchLocation(tell)
    receiver.find(103.9, 30.8)
    receiver.fail(2)
    expect(last()).toEqual({ state: 'failed', reason: 'off' })
    stop()
  })

  it('asks nothing of the phone while the page is hidden, and resumes', () => {
    const stop = watchLocation(tell)
    show('hidden')
    expect(receiver.watchCount).toBe(0)
    show('visible')
    show('visible')
    expect(receiver.watchCount).toBe(1)
    stop()
    show('visible')
    expect(receiver.watchCount).toBe(0)
  })

  it('knows an insecure page without asking', () => {
    vi.stubGlobal('isSecureContext', false)
    watchLocation(tell)()
    expect(told).toEqual([{ state: 'failed', reason: 'insecure' }])
    expect(receiver.watchCount).toBe(0)
  })

  it('knows a browser that has no geolocation', () => {
    vi.stubGlobal('navigator', {})
    watchLocation(tell)()
    expect(told).toEqual([{ state: 'failed', reason: 'unsupported' }])
  })
})
