import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ImportFailure } from '../import/importFailure.ts'
import { readRecords, type Records } from '../records/readRecords.ts'
import { checkLinks } from './checkLinks.ts'
import { readLinkStates, writeLinkStates } from './linkStates.ts'

export const LINKS_HELP = `用法：npm run records -- links [选项]

逐个打开记录里的网址，把打不开的连同日期记入 records/links.json。每个网站一次只问一个，间隔 2 秒；在 CI 里不运行。

  --limit 个数      这次最多查多少个（平常 200），最久没查的先查
  --out 文件        写到哪里，平常是 records/links.json
  --force           在 CI 里也运行
  --records 文件夹  记录所在，平常是 records`

const DELAY_MS = 2_000
const TIMEOUT_MS = 20_000
const HOSTS_AT_ONCE = 4
const USER_AGENT = 'fangzhi-link-check/1.0 (checks once whether a cited page still exists)'

/** Runs `links`; returns the process's exit code: dead links are news, not errors. */
export async function linksCommand(args: readonly string[], today: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      limit: { type: 'string', default: '200' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      records: { type: 'string', default: 'records' },
    },
  })
  if (process.env.CI !== undefined && !values.force) {
    console.log('在 CI 里不查网址（要查请加 --force）')
    return 0
  }
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1)
    throw new ImportFailure(`--limit 不能是 ${values.limit}`, '应为 1 以上的整数')
  const file = values.out ?? join(values.records, 'links.json')
  const states = await checkLinks(urlsOf(readRecords(values.records)), readLinkStates(file), {
    today,
    delayMs: DELAY_MS,
    timeoutMs: TIMEOUT_MS,
    hostsAtOnce: HOSTS_AT_ONCE,
    limit,
    userAgent: USER_AGENT,
    onAnswer(url, { state, answer, failingSince }) {
      if (state !== 'alive')
        console.log(`  ${state === 'dead' ? '已失效' : '打不开'} ${answer} 自 ${failingSince ?? today} ${url}`)
    },
  })
  writeLinkStates(file, states)
  const count = (kind: string): number => Object.values(states).filter(({ state }) => state === kind).length
  console.log(
    `共 ${Object.keys(states).length} 个网址：能打开 ${count('alive')}，已失效 ${count('dead')}，打不开 ${count('unreachable')}；已写 ${file}`,
  )
  return 0
}

/** Every outside address the records hold. */
export function urlsOf(records: Pick<Records, 'halls' | 'titles' | 'holdings'>): readonly string[] {
  return [
    ...records.halls.flatMap(({ record }) => [record.website, ...record.exhibits.map(exhibit => exhibit.url)]),
    ...records.titles.map(({ record }) => record.fullTextUrl),
    ...[...records.halls, ...records.titles, ...records.holdings].flatMap(({ record }) =>
      record.sources.map(({ url }) => url),
    ),
  ].filter(url => url !== null)
}
