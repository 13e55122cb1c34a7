import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aHall, toLines } from '../../tests/fixtures/records.ts'
import { recordsFolder } from '../../tests/fixtures/recordsFolder.ts'
import { MESSY_SHEET, messyWorkbook, type PlantedFault } from '../../tests/fixtures/import/messyWorkbook.ts'
import { DEFAULT_HOLDINGS_MAP } from './marc/holdingsMap.ts'
import { formatPlan } from './formatPlan.ts'
import { columnLetters } from './place.ts'
import { NO_DEFAULTS } from './plan/importContext.ts'
import { runImport, type ImportRequest } from './runImport.ts'

let workbook: { bytes: Buffer; faults: readonly PlantedFault[] }
beforeAll(async () => {
  workbook = await messyWorkbook()
})

function requestFor(folder: string, changes: Partial<ImportRequest> = {}): ImportRequest {
  cpSync('records/readings.ndjson', join(folder, 'readings.ndjson'))
  for (const file of ['townships.json', 'old-divisions.json']) {
    cpSync(join('records/places', file), join(folder, 'places', file))
  }
  const file = join(folder, 'list.xlsx')
  writeFileSync(file, workbook.bytes)
  return {
    file,
    records: folder,
    as: null,
    encoding: null,
    holdingsMap: DEFAULT_HOLDINGS_MAP,
    defaults: NO_DEFAULTS,
    today: '2026-01-01',
    write: false,
    skipFaulty: false,
    ...changes,
  }
}

const known = aHall({ id: 'pidu-xugou2cunlishiguan', name: '虚构2村历史馆', township: null })

describe('importing a workbook of 200 rows with 30 planted faults', () => {
  it('reports each fault at its cell and nothing else', async () => {
    const { faults } = await runImport(requestFor(recordsFolder({})))
    const found = faults.faults.map(({ place, message }) => ({
      cell: place.row !== null && place.column !== null ? `${columnLetters(place.column)}${place.row}` : null,
      sheet: place.sheet,
      message,
    }))
    for (const { cell, says } of workbook.faults) {
      expect(found).toContainEqual({ cell, sheet: MESSY_SHEET, message: expect.stringContaining(says) as string })
    }
    expect(found).toHaveLength(workbook.faults.length)
    expect(workbook.faults).toHaveLength(30)
  })

  it('proposes the other 170, one of them as perhaps a known hall', async () => {
    const { plan } = await runImport(requestFor(recordsFolder({ 'halls/5101.ndjson': toLines([known]) })))
    expect(plan.items.filter(item => item.outcome === 'new')).toHaveLength(169)
    const doubtful = plan.items.filter(item => item.outcome === 'proposed')
    expect(doubtful.map(item => item.reason)).toEqual([expect.stringContaining(known.id)])
  })

  it('gives new halls ids by reviewed readings', async () => {
    const { plan } = await runImport(requestFor(recordsFolder({})))
    expect(plan.items[0]?.id).toBe('pidu-xugou1cuncunshiguan')
  })

  it('writes nothing while there are faults, and only sound rows when told to skip them', async () => {
    const folder = recordsFolder({ 'halls/5101.ndjson': toLines([known]) })
    const refused = await runImport(requestFor(folder, { write: true }))
    expect(refused.written).toBeNull()
    expect(readFileSync(join(folder, 'halls/5101.ndjson'), 'utf8')).toBe(toLines([known]))
    const accepted = await runImport(requestFor(folder, { write: true, skipFaulty: true }))
    expect(accepted.written).toEqual(['halls/5101.ndjson'])
    const lines = readFileSync(join(folder, 'halls/5101.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines[0]).toBe(JSON.stringify(known))
    expect(lines).toHaveLength(170)
    expect(readdirSync(join(folder, 'halls'))).toEqual(['5101.ndjson'])
  })

  it('finds everything the same when imported again', async () => {
    const folder = recordsFolder({})
    await runImport(requestFor(folder, { write: true, skipFaulty: true }))
    const again = await runImport(requestFor(folder, { write: true, skipFaulty: true }))
    expect(new Set(again.plan.items.map(item => item.outcome))).toEqual(new Set(['same']))
    expect(again.written).toEqual([])
  })
})

describe('importing a small table', () => {
  /** A list in the offices' own words; the request's file becomes it. */
  async function importCsv(lines: readonly string[], known: Parameters<typeof recordsFolder>[0] = {}) {
    const request = requestFor(recordsFolder(known))
    const file = join(request.records, 'list.csv')
    writeFileSync(file, lines.join('\n'))
    const result = await runImport({ ...request, file })
    return { ...result, text: formatPlan(file, result.plan, result.notes, result.faults, result.warnings) }
  }
  const source = 'https://www.pidu.gov.cn/a'

  it('judges all cells of a row at once, though one of them cannot be read', async () => {
    const { faults, plan } = await importCsv([
      '县（市、区）,乡镇,馆名,类别,开馆时间,面积,联系电话,来源网址',
      `郫都区,唐昌镇,<b>甲村村史馆</b>,村史馆,2018.13,-5,13812345678,${source}`,
    ])
    expect(faults.faults.map(({ field }) => field)).toEqual(['馆名', '开馆时间', '面积（平方米）', '联系电话'])
    expect(plan.items).toEqual([])
  })

  it('names a cleared name as a fault, though the row has others', async () => {
    const { faults } = await importCsv(['县,馆名,类别,面积,来源网址', `郫都区,清空,清空,-5,${source}`])
    expect(faults.faults.map(({ field }) => field)).toEqual(['馆名', '面积（平方米）'])
  })

  it('says of a hall that changes what a clerk calls the fields', async () => {
    const { text } = await importCsv(['编号,开馆时间,面积,来源网址', `pidu-jiacuncunshiguan,2021年5月,120,${source}`], {
      'halls/5101.ndjson': toLines([aHall({ id: 'pidu-jiacuncunshiguan', name: '甲村村史馆' })]),
    })
    expect(text).toContain('开馆时间：（没有） → 2021-05')
    expect(text).toContain('面积（平方米）：（没有） → 120')
    expect(text).not.toMatch(/openedOn|areaM2/)
  })
})
