import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { FeedbackConfig } from '../../domain/operatorConfig.ts'
import { deliverReports, type DeliverySummary } from '../../domain/report/deliverReports.ts'
import { OUTBOX_CHANNEL, OUTBOX_LOCK, OUTBOX_SYNC_TAG } from '../../domain/report/outboxNames.ts'
import { toOutboxRow, type OutboxRow } from '../../domain/report/outboxRow.ts'
import type { Report, ReportId } from '../../domain/report/report.ts'
import { requestBackgroundSync } from '../../platform/backgroundSync.ts'
import { onBroadcast } from '../../platform/broadcast.ts'
import { writeFlag } from '../../platform/localFlag.ts'
import { logFailure } from '../../platform/log.ts'
import { oneAtATime } from '../../platform/oneAtATime.ts'
import { randomId } from '../../platform/randomId.ts'
import { fetchFeedbackConfig, postTo } from '../../storage/feedback.ts'
import { WAITING_FLAG } from './waitingFlag.ts'

/** Dexie comes with these chunks, after the page is on screen. */
const outboxStorage = () => import('../../storage/outbox.ts')
const personalStorage = () => import('../../storage/personalRows.ts')

/** A report as the form gives it; the store adds id and time. */
export type ReportDraft = Omit<Report, 'id' | 'replaces'>

/** The queue of reports: on the phone first, to the operator when there is one and a network. */
export const useOutboxStore = defineStore('outbox', () => {
  /** Newest first. */
  const rows = shallowRef<readonly OutboxRow[]>([])
  const state = shallowRef<'idle' | 'ready' | 'failed'>('idle')
  const isSending = shallowRef(false)
  /** The operator's setting; null: not known yet, because there was no network to ask. */
  const config = shallowRef<FeedbackConfig | null>(null)

  const waiting = computed(() => rows.value.filter(row => row.state === 'waiting'))
  const hasReceiver = computed(() => config.value && config.value.feedbackUrl !== null)

  onBroadcast(OUTBOX_CHANNEL, () => void refresh()) // for the life of the page, as the store

  async function refresh(): Promise<void> {
    try {
      rows.value = await (await outboxStorage()).readOutbox()
      state.value = 'ready'
      writeFlag(WAITING_FLAG, waiting.value.length > 0 ? '1' : null)
    } catch (error) {
      logFailure(error, 'S01')
      state.value = 'failed'
    }
  }

  /** Stores a new report, then tries to send it. False: the phone refused, nothing is stored. */
  async function add(draft: ReportDraft): Promise<boolean> {
    const row = toOutboxRow({ ...draft, id: randomId() as ReportId, replaces: null }, Date.now())
    return store(async () => (await personalStorage()).putPersonal('outbox', row))
  }

  /** Changes a report. One that may already have arrived goes out as a new one that names the old. */
  async function edit(id: ReportId, draft: ReportDraft): Promise<boolean> {
    return store(async () => {
      await (
        await outboxStorage()
      ).replaceReport(id, row => {
        if (row.attempts === 0) return { ...row, report: { ...row.report, ...draft } }
        const report = { ...draft, id: randomId() as ReportId, replaces: id }
        return toOutboxRow(report, row.createdAtMs)
      })
    })
  }

  async function store(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
    } catch (error) {
      logFailure(error, 'S01')
      return false
    }
    await refresh()
    void requestBackgroundSync(OUTBOX_SYNC_TAG)
    void send({ ignoreWait: false })
    return true
  }

  async function remove(id: ReportId): Promise<void> {
    await (await personalStorage()).deletePersonal('outbox', id).catch((error: unknown) => logFailure(error, 'S01'))
    await refresh()
  }

  async function clearSent(): Promise<void> {
    for (const row of rows.value.filter(sent => sent.state === 'sent')) await remove(row.id)
  }

  /** Notes that reports left by share, copy or file. */
  async function markHandedOver(ids: readonly ReportId[]): Promise<void> {
    const { outboxPort } = await outboxStorage()
    for (const id of ids) await outboxPort.change(id, { handedOverAtMs: Date.now() }).catch(() => null)
    await refresh()
  }

  /** Asks for the operator's setting again; without network the last answer of this visit stays. */
  async function loadConfig(): Promise<void> {
    try {
      config.value = await fetchFeedbackConfig()
    } catch (error) {
      logFailure(error, 'N01')
    }
  }

  /** Sends what is due. null: nothing waits, no receiver, no network to ask for one, or this page is at it. */
  async function send(options: { ignoreWait: boolean }): Promise<DeliverySummary | null> {
    if (waiting.value.length === 0) await refresh()
    if (waiting.value.length === 0 || isSending.value) return null
    isSending.value = true
    try {
      await loadConfig()
      const url = config.value?.feedbackUrl ?? null
      if (url === null) return null
      const { outboxPort } = await outboxStorage()
      const round = () => deliverReports(outboxPort, postTo(url), { nowMs: () => Date.now(), ...options })
      return await oneAtATime(OUTBOX_LOCK, round)
    } catch (error) {
      logFailure(error, 'S01')
      return null
    } finally {
      isSending.value = false
      await refresh()
    }
  }

  return {
    rows,
    state,
    isSending,
    config,
    waiting,
    hasReceiver,
    refresh,
    add,
    edit,
    remove,
    clearSent,
    markHandedOver,
    loadConfig,
    send,
  }
})
