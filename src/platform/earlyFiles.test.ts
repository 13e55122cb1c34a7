import { afterEach, describe, expect, it } from 'vitest'
import { findEarlyFile, takeEarlyFile, type EarlyFile } from './earlyFiles.ts'

const CORE = new URL('https://fangzhi.example/packs/core.json')

function leave(isHeld: boolean): EarlyFile {
  const answer = Promise.resolve(new Response())
  const file = { isHeld: Promise.resolve(isHeld), answer, abort: () => undefined, release: () => undefined }
  globalThis.fangzhiEarlyFiles = new Map([[CORE.href, file]])
  return file
}

afterEach(() => (globalThis.fangzhiEarlyFiles = undefined))

describe('a file asked for before the app was here', () => {
  it('is found, and given out once', async () => {
    const file = leave(true)
    expect(await findEarlyFile(CORE)).toBe(file)
    expect(await takeEarlyFile(CORE)).toBe(file)
    expect(await takeEarlyFile(CORE)).toBeNull()
  })

  it('that another tab is busy with is none', async () => {
    leave(false)
    expect(await findEarlyFile(CORE)).toBeNull()
    expect(await takeEarlyFile(CORE)).toBeNull()
  })

  it('is not asked for any more once the app had to ask itself', async () => {
    leave(true)
    await findEarlyFile(new URL('outlines.json', CORE))
    expect(globalThis.fangzhiEarlyFiles).toBeUndefined()
  })
})
