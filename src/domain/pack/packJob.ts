import type { FailureCode } from '../failure.ts'
import type { PackId } from './manifest.ts'

/** One pack the phone was asked to fetch. It outlives the page: what is stored is all a later visit needs to go on. */
export interface PackJob {
  readonly id: PackId
  /** `waiting` covers the one being fetched: after a crash it simply waits again. */
  readonly state: 'waiting' | 'paused' | 'failed'
  /** True when the visitor asked for it, false when it came by itself; decides which networks may carry it. */
  readonly isAsked: boolean
  /** Position in the queue, growing. */
  readonly order: number
  /** Why it failed; null unless `failed`. */
  readonly failure: FailureCode | null
}

/** The queue with the wanted packs at its end; one already there is not doubled, only woken. */
export function addJobs(
  jobs: readonly PackJob[],
  ids: readonly PackId[],
  isAsked: boolean,
): { readonly jobs: readonly PackJob[]; readonly changed: readonly PackJob[] } {
  const known = new Map(jobs.map(job => [job.id, job]))
  let order = jobs.reduce((last, job) => Math.max(last, job.order), 0)
  const changed: PackJob[] = []
  for (const id of ids) {
    const job = known.get(id)
    // What the visitor paused stays paused when the background asks for it again.
    if (job !== undefined && !isAsked && job.state === 'paused') continue
    const next: PackJob = {
      id,
      state: 'waiting',
      isAsked: isAsked || (job?.isAsked ?? false),
      order: job?.order ?? (order += 1),
      failure: null,
    }
    changed.push(next)
    known.set(id, next)
  }
  return { jobs: sortJobs([...known.values()]), changed }
}

/** The job whose turn it is; null when nothing waits. What the visitor asked for goes before what came by itself. */
export function nextJob(jobs: readonly PackJob[], isHeld: (job: PackJob) => boolean = () => false): PackJob | null {
  const waiting = sortJobs(jobs).filter(job => job.state === 'waiting' && !isHeld(job))
  return waiting.find(job => job.isAsked) ?? waiting[0] ?? null
}

/** Jobs in the order they were asked for. */
export function sortJobs(jobs: readonly PackJob[]): PackJob[] {
  return [...jobs].sort((a, b) => a.order - b.order)
}
