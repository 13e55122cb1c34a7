// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Exhibit } from '../../domain/hall/hall.ts'
import type { Source } from '../../domain/source.ts'
import ExhibitCard from './ExhibitCard.vue'

const exhibit: Exhibit = {
  title: '测试全景',
  about: '文字介绍',
  url: 'https://pano.example.org/a',
  from: null,
  until: null,
  number: null,
  medium: 'panorama',
  sizeBytes: 62_000_000,
}
const source = (reliability: Source['reliability']): Source => ({
  url: 'https://pano.example.org/b',
  title: '测试来源',
  publisher: null,
  date: null,
  reliability,
})

function card(props: { isOnline: boolean; isKept?: boolean; reliability?: Source['reliability'] }) {
  const { reliability = 'original', ...rest } = props
  return mount(ExhibitCard, { props: { exhibit, sources: [source(reliability)], today: '2026-06-15', ...rest } })
}

describe('ExhibitCard', () => {
  it('tells medium, need and weight before the link, and where the link leads', () => {
    const online = card({ isOnline: true })
    expect(online.text()).toContain('全景')
    expect(online.text()).toContain('需要网络')
    expect(online.text()).toContain('约 62 MB')
    expect(online.text()).toContain('建议在 Wi-Fi 下打开')
    expect(online.get('a').attributes()).toMatchObject({ href: exhibit.url, rel: 'noopener noreferrer' })
  })

  it('keeps its link for later when there is no network, and its words stand in', async () => {
    const offline = card({ isOnline: false })
    expect(offline.find('a').exists()).toBe(false)
    expect(offline.text()).toContain('文字介绍')
    await offline.get('button').trigger('click')
    expect(offline.emitted('keep')).toHaveLength(1)
    expect(card({ isOnline: false, isKept: true }).get('button').attributes()).toHaveProperty('disabled')
  })

  it('neither links nor keeps a repost', () => {
    const repost = card({ isOnline: false, reliability: 'repost' })
    expect(repost.find('a').exists()).toBe(false)
    expect(repost.find('button').exists()).toBe(false)
    expect(repost.text()).toContain('不设链接')
  })
})
