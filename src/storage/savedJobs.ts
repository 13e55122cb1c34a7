import type { PackJob } from '../domain/pack/packJob.ts'
import { sortJobs } from '../domain/pack/packJob.ts'
import { withPacksDb } from './packsDb.ts'

/** The queue as the last page left it, in order. */
export async function readJobs(): Promise<readonly PackJob[]> {
  return sortJobs(await withPacksDb(db => db.jobs.toArray()))
}

/** Stores jobs, replacing those of the same packs. */
export async function saveJobs(jobs: readonly PackJob[]): Promise<void> {
  await withPacksDb(db => db.jobs.bulkPut([...jobs]))
}

/** Takes jobs off the queue. */
export async function dropJobs(ids: readonly string[]): Promise<void> {
  await withPacksDb(db => db.jobs.bulkDelete([...ids]))
}
