import { afterEach, describe, expect, it } from 'vitest'
import { findEarlyFile, takeEarlyFile, type EarlyFile } from './earlyFiles.ts'

const CORE = new URL('https://fangzhi.example/packs/core.json')

const FILE: EarlyFile = { answer: Promise.resolve(new Response()), abort: () => undefined, release: () => undefined }

function leave(file: EarlyFile | null): void {
  globalThis.fangzhiEarlyFiles = new Map([[CORE.href, Promise.resolve(file)]])
}

afterEach(() => (globalThis.fangzhiEarlyFiles = undefined))

describe('a file asked for before the app was here', () => {
  it('is found, and given out once', async () => {
    leave(FILE)
    expect(await findEarlyFile(CORE)).toBe(FILE)
    expect(await takeEarlyFile(CORE)).toBe(FILE)
    expect(await takeEarlyFile(CORE)).toBeNull()
  })

  it('that another tab is busy with is none', async () => {
    leave(null)
    expect(await findEarlyFile(CORE)).toBeNull()
    expect(await takeEarlyFile(CORE)).toBeNull()
  })

  it('is not asked for any more once the app had to ask itself', async () => {
    leave(FILE)
    await findEarlyFile(new URL('outlines.json', CORE))
    expect(globalThis.fangzhiEarlyFiles).toBeUndefined()
  })
})
