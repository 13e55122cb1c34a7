import { describe, expect, it } from 'vitest'
import english from './doorOddsWords.en.ts'
import { DOOR_REASON_WORDS, formatDoorReason } from './doorOddsWords.ts'
import type { DoorReason } from './doorOddsReason.ts'

describe('why a door may be open or shut', () => {
  it.each<[DoorReason, string]>([
    [{ code: 'confirmed', on: '2026-09', ageMonths: 11 }, '开放时间由管理单位于2026年9月确认'],
    [{ code: 'confirmed', on: '2024', ageMonths: 25 }, '开放时间由管理单位于2024年确认（2 年多以前）'],
    [{ code: 'only-sourced', on: '2026', ageMonths: 0 }, '开放时间来自2026年的资料，未经管理单位确认'],
    [{ code: 'found-closed', count: 1, isOwn: true, daysAgo: 3 }, '您 3 天前到了没开门'],
    [{ code: 'found-open', isOwn: true, daysAgo: 0 }, '您一天之内到了开着门'],
    [{ code: 'market-day', when: 'tomorrow' }, '明天逢场，可能开门'],
  ])('%j: %s', (reason, words) => expect(formatDoorReason(reason, 0)).toBe(words))
})

describe('in English', () => {
  const words = english.doorReason

  it('the age of what is known is told in whole years', () => {
    expect(words.confirmed('2026', 0)).toBe('Hours confirmed by the hall on 2026')
    expect(words.confirmed('2024', 1)).toBe('Hours confirmed by the hall on 2024 (over 1 year ago)')
    expect(words.sourced('2021', 5)).toBe('Hours from a source of 2021 (over 5 years ago), not confirmed by the hall')
  })

  it('what visitors found is told by who, when and how often', () => {
    expect(words.foundClosed(true, 0, 1)).toBe('You found it closed within the last day')
    expect(words.foundClosed(false, 2, 3)).toBe('Someone found it closed 2 days ago (3 times in three months)')
    expect(words.foundOpen(false, 1)).toBe('Someone found it open 1 day ago')
  })

  it('nothing is left unsaid', () => {
    expect(words.booking('call first')).toBe('Booking needed: call first')
    expect(Object.keys(words)).toEqual(Object.keys(DOOR_REASON_WORDS))
  })
})
