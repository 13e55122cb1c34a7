import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHall, aHolding, aTitle, toLines } from '../../../tests/fixtures/records.ts'
import { recordsFolder, temporaryFolder } from '../../../tests/fixtures/recordsFolder.ts'
import { publish } from '../publish.ts'
import type { Changes } from './comparePublications.ts'

const publishAll = (out: string, halls: readonly object[], titles: readonly object[], holdings: readonly object[]) =>
  publish({
    records: recordsFolder({
      'halls/5101.ndjson': toLines(halls),
      'titles/5101.ndjson': toLines(titles),
      'holdings/5101.ndjson': toLines(holdings),
    }),
    out,
    previous: out,
  })

function publishTwice() {
  const out = temporaryFolder()
  publishAll(out, [aHall(), aHall({ id: 'b', name: '旧馆' })], [aTitle()], [aHolding(), aHolding({ extent: '第2册' })])
  const first = readChanges(out)
  publishAll(
    out,
    [aHall({ phone: '028-12345', summary: '有 <b>介绍</b>' }), aHall({ id: 'c', name: '新馆' })],
    [aTitle(), aTitle({ id: 't2', title: '新志' })],
    [aHolding({ shelf: '1架' }), aHolding({ extent: '第2册' })],
  )
  return { first, second: readChanges(out), text: readFileSync(join(out, 'changes.md'), 'utf8') }
}

describe('the changes between two publications', () => {
  it('call everything added the first time', () => {
    const { first } = publishTwice()
    expect(first.from).toBeNull()
    expect(first.halls.added.map(hall => hall.name)).toEqual(['旧馆', '测试村村史馆'])
  })

  it('tell added, removed and corrected records apart, field by field', () => {
    const { second } = publishTwice()
    expect(second.halls.added).toEqual([{ id: 'c', name: '新馆' }])
    expect(second.halls.removed).toEqual([{ id: 'b', name: '旧馆' }])
    expect(second.halls.corrected.map(hall => hall.fields)).toEqual([
      [
        { field: 'phone', from: null, to: '028-12345' },
        { field: 'summary', from: null, to: '有 <b>介绍</b>' },
      ],
    ])
    expect(second.titles.added).toEqual([{ id: 't2', name: '新志' }])
    expect(second.holdings).toMatchObject({
      added: [],
      removed: [],
      corrected: [{ fields: [{ field: 'shelf', to: '1架' }] }],
    })
  })

  it('are told in Markdown, in which record text stays text', () => {
    const { text } = publishTwice()
    expect(text).toContain('## 场馆：新增 1，更正 1，移除 1')
    expect(text).toContain('phone：（无） → 028-12345')
    expect(text).toContain('有 \\<b\\>介绍')
  })
})

function readChanges(folder: string): Changes {
  return JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')) as Changes
}
