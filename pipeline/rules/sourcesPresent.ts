import type { HallRule, HoldingRule, TitleRule } from './rule.ts'
import type { Source } from '../../src/domain/source.ts'
import type { Report } from './rule.ts'

const why = '没有出处的内容不能发布'

function checkSources(sources: readonly Source[], report: Report): void {
  if (sources.length === 0) report.error('sources', '没有来源')
  const urls = new Set<string>()
  for (const { url } of sources) {
    if (urls.has(url)) report.warn('sources', `同一来源写了两次：${url}`)
    urls.add(url)
    if (/^https?:\/\/(?:www\.)?example\.|\.example(?:\/|$)/.test(url))
      report.error('sources', `示例网址不是来源：${url}`)
  }
}

export const hallSourcesPresent: HallRule = {
  id: 'hall-sources-present',
  why,
  scope: 'hall',
  check: (hall, report) => checkSources(hall.sources, report),
  exceptions: [],
}

export const titleSourcesPresent: TitleRule = {
  id: 'title-sources-present',
  why,
  scope: 'title',
  check: (title, report) => checkSources(title.sources, report),
  exceptions: [],
}

export const holdingSourcesPresent: HoldingRule = {
  id: 'holding-sources-present',
  why,
  scope: 'holding',
  check: (holding, report) => checkSources(holding.sources, report),
  exceptions: [],
}
