// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { FAILURES, type FailureCode } from '../domain/failure.ts'
import FailureNotice from './FailureNotice.vue'
import ListSkeleton from './ListSkeleton.vue'
import StateNotice from './StateNotice.vue'

const button = (wrapper: ReturnType<typeof mount>, name: string) => {
  const found = wrapper.findAll('button').find(one => one.text() === name || one.attributes('aria-label') === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}

describe('StateNotice', () => {
  it.each([
    { state: 'failure', role: 'alert' },
    { state: 'empty', role: 'status' },
    { state: 'offline', role: 'status' },
    { state: 'loading', role: 'status' },
  ] as const)('is announced as $role when the state is $state', ({ state, role }) => {
    const notice = mount(StateNotice, { props: { state, title: '标题' } })
    expect(notice.attributes('role')).toBe(role)
    expect(notice.text()).toBe('标题')
  })
})

describe('FailureNotice', () => {
  it.each(Object.keys(FAILURES) as FailureCode[])('tells %s: what happened, what to do, and its code', code => {
    const text = mount(FailureNotice, { props: { code } }).text()
    expect(text).toContain(FAILURES[code].what)
    expect(text).toContain(FAILURES[code].remedy)
    expect(text).toContain(code)
  })

  it('offers the way on', () => {
    const notice = mount(FailureNotice, { props: { code: 'P02' }, slots: { actions: '<button>重试</button>' } })
    expect(button(notice, '重试').exists()).toBe(true)
  })
})

describe('ListSkeleton', () => {
  it('tells a screen reader that it is reading, once', () => {
    const skeleton = mount(ListSkeleton, { props: { rows: 3 } })
    expect(skeleton.attributes('role')).toBe('status')
    expect(skeleton.text()).toBe('正在读取')
  })
})
