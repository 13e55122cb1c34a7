import { describe, expect, it } from 'vitest'
import { wellFormed } from './wellFormed.ts'

describe('wellFormed', () => {
  it('drops halves of surrogate pairs and nothing else', () => {
    expect(wellFormed('战\ud83d旗\udc68村')).toBe('战旗村')
    expect(wellFormed('👨‍👩‍👧𠮷 战旗')).toBe('👨‍👩‍👧𠮷 战旗')
  })

  it('mends what a cut leaves', () => {
    expect(wellFormed('龙𠮷'.slice(0, 2))).toBe('龙')
  })
})
