// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { HALL_KINDS } from '../domain/hall/hallKind.ts'
import AppIcon from './AppIcon.vue'
import CountBadge from './CountBadge.vue'
import HighlightText from './HighlightText.vue'
import KindChips from './KindChips.vue'
import KindMark from './KindMark.vue'
import { KIND_SEALS } from './kindSeals.ts'
import SectionTitle from './SectionTitle.vue'

describe('AppIcon', () => {
  it('is hidden from screen readers while it has no label', () => {
    const icon = mount(AppIcon, { props: { name: 'star' } })
    expect(icon.attributes('aria-hidden')).toBe('true')
    expect(icon.attributes('role')).toBeUndefined()
  })

  it('is a named image once it has one', () => {
    const icon = mount(AppIcon, { props: { name: 'star', label: '已收藏' } })
    expect(icon.attributes()).toMatchObject({ role: 'img', 'aria-label': '已收藏' })
    expect(icon.attributes('aria-hidden')).toBeUndefined()
  })
})

describe('KindMark', () => {
  it('gives every kind an outline or a ground of its own', () => {
    const looks = HALL_KINDS.map(kind => `${KIND_SEALS[kind].plate}${KIND_SEALS[kind].style}`)
    expect(new Set(looks).size).toBe(HALL_KINDS.length)
  })

  it('reads the kind aloud only when asked to', () => {
    expect(mount(KindMark, { props: { kind: 'village' } }).attributes('aria-hidden')).toBe('true')
    expect(mount(KindMark, { props: { kind: 'village', isNamed: true } }).attributes('aria-label')).toMatch(/^村/)
  })
})

describe('KindChips', () => {
  it('says which kinds are chosen and emits the one tapped', async () => {
    const chips = mount(KindChips, { props: { chosen: ['village'], counts: { gazetteer: 51 } } })
    expect(chips.attributes('role')).toBe('group')
    const pressed = chips.findAll('button').filter(one => one.attributes('aria-pressed') === 'true')
    expect(pressed.map(one => one.text())).toEqual(['村史馆'])
    const gazetteer = chips.findAll('button').find(one => one.text().includes('方志馆'))
    expect(gazetteer?.text()).toMatch(/51$/)
    await gazetteer?.trigger('click')
    expect(chips.emitted('toggle')).toEqual([['gazetteer']])
  })
})

describe('SectionTitle', () => {
  it.each([2, 3] as const)('is a heading of level %i', level => {
    expect(
      mount(SectionTitle, { props: { title: '展陈', level } })
        .get(`h${level}`)
        .text(),
    ).toBe('展陈')
  })
})

describe('CountBadge', () => {
  it('cuts a long count for the eye and reads the whole of it aloud', () => {
    const badge = mount(CountBadge, { props: { count: 120, unit: '册', max: 99 } })
    expect(badge.get('[aria-hidden]').text()).toBe('99+册')
    expect(badge.get('.fz-visually-hidden').text()).toBe('120册')
  })

  it('shows a short count as it is', () => {
    expect(mount(CountBadge, { props: { count: 0, unit: '家' } }).text()).toBe('0家')
  })
})

describe('HighlightText', () => {
  it('marks the matched parts and takes markup as text', () => {
    const text = mount(HighlightText, { props: { text: '<b>乐山</b>市志', ranges: [[3, 5]] } })
    expect(text.text()).toBe('<b>乐山</b>市志')
    expect(text.findAll('mark').map(mark => mark.text())).toEqual(['乐山'])
  })
})
