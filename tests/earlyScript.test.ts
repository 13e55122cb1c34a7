import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CORE_FLAG } from '../src/storage/coreFlag.ts'
import { packLock } from '../src/storage/packLock.ts'

describe('the script that asks before the app is here', () => {
  it('knows the lock of a pack and the mark of an installed core by the names the app has for them', () => {
    const script = readFileSync('public/early.js', 'utf8')
    expect(script).toContain(`flag('${CORE_FLAG}')`)
    expect(script).toContain(`locks.request(\`fangzhi-${packLock('${id}')}\``)
  })
})
