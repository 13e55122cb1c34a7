/** A thread that builds prefectures until none is left, and reports each. Started by `ShardWorkers`. */
import { parentPort, workerData } from 'node:worker_threads'
import { DivisionIndex, type Division } from '../../src/domain/place/division.ts'
import type { PhotoFolders } from '../photos/hallPhotos.ts'
import { readRuleContext } from '../rules/ruleContext.ts'
import { PackFolder } from './packFolder.ts'
import { runShardJob, type ShardResult, type ShardSetting } from './shardJob.ts'

/** What a thread is started with. */
export interface ShardWorkerData {
  readonly stems: readonly string[]
  readonly next: Int32Array
  readonly out: string
  readonly today: string | null
  readonly folders: PhotoFolders
  readonly prefectures: readonly Division[]
  readonly counties: readonly Division[]
  readonly titleIds: readonly string[]
}

/** What became of one prefecture. */
export type ShardReport = { readonly created: readonly string[] } & (
  { readonly result: ShardResult } | { readonly result: null; readonly error: unknown }
)

const { stems, next, out, today, folders, prefectures, counties, titleIds } = workerData as ShardWorkerData
const setting: ShardSetting = {
  province: { divisions: new DivisionIndex(prefectures, counties), titleIds: new Set(titleIds) },
  folders,
  rules: today === null ? null : readRuleContext(folders.records, today),
}

for (let index = Atomics.add(next, 0, 1); index < stems.length; index = Atomics.add(next, 0, 1)) {
  const report = build(stems[index] ?? '')
  parentPort?.postMessage(report)
  if (report.result === null) break
}

function build(stem: string): ShardReport {
  const folder = new PackFolder(out)
  try {
    const result = runShardJob(stem, setting, folder)
    return { result, created: folder.created }
  } catch (error) {
    return { result: null, error, created: folder.created }
  }
}
