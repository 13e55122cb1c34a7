import { TRUSTED_KEYS } from 'virtual:fangzhi-trust'
import { APP_VERSION } from '../../platform/buildInfo.ts'
import { recentFailures } from '../../platform/log.ts'
import { networkState } from '../../platform/network.ts'
import { browserName, isStandalone, permissionState } from '../../platform/phone.ts'
import { hasIndexedDb, hasSubtleCrypto } from '../../platform/secureContext.ts'
import { canUseServiceWorker, serviceWorkerState } from '../../platform/serviceWorker.ts'
import { storageState } from '../../platform/storageManager.ts'
import { readInstalled, readStaged } from '../../storage/installedPacks.ts'
import { describeSignature } from '../../storage/importFile.ts'
import { readJobs } from '../../storage/savedJobs.ts'
import { readSavedManifest } from '../../storage/savedManifest.ts'

/** Everything that helps to understand a fault from afar, as plain text. No position, no favourites, no notes. */
export async function collectDiagnostics(): Promise<string> {
  const network = networkState()
  const storage = await storageState()
  const permission = async (name: Parameters<typeof permissionState>[0]) => (await permissionState(name)) ?? 'unknown'
  const lines = [
    `访志 ${APP_VERSION}`,
    `time ${new Date().toISOString()} (offset ${-new Date().getTimezoneOffset()} min)`,
    `browser ${browserName()}`,
    `standalone ${isStandalone()} secure ${hasSubtleCrypto()} indexedDB ${hasIndexedDb()}`,
    `serviceWorker ${canUseServiceWorker() ? await serviceWorkerState() : 'unavailable'}`,
    `network online ${network.isOnline} saveData ${network.isSavingData} cellular ${network.isCellular ?? 'unknown'}`,
    `storage used ${storage.usageBytes ?? '?'} of ${storage.quotaBytes ?? '?'} persistent ${storage.isPersistent ?? 'unknown'}`,
    `permissions geolocation ${await permission('geolocation')} notifications ${await permission('notifications')} persistent-storage ${await permission('persistent-storage')}`,
    `trusted keys ${TRUSTED_KEYS.map(key => `${key.keyId}${key.isDevelopment ? ' (development)' : ''}`).join(', ') || 'none'}`,
    ...(await packLines().catch((error: unknown) => [`packs unreadable: ${String(error)}`])),
    '-- failures --',
    ...recentFailures().map(({ atMs, failure }) => `${new Date(atMs).toISOString()} ${failure.message}`),
  ]
  return `${lines.join('\n')}\n`
}

async function packLines(): Promise<readonly string[]> {
  const [installed, staged, jobs] = [await readInstalled(), await readStaged(), await readJobs()]
  const saved = await readSavedManifest()
  const line = (label: string, row: { id: string; sha256: string; sizeBytes: number; signedAt: string | null }) =>
    `${label} ${row.id} ${row.sha256.slice(0, 12)} ${row.sizeBytes} ${row.signedAt ?? 'unsigned'}`
  return [
    `manifest asOf ${saved?.manifest.asOf ?? 'none'} format ${saved?.manifest.formatVersion ?? 'none'} signed ${describeSignature(saved?.signatureText ?? null) ?? 'no'}`,
    '-- packs --',
    ...[...installed.values()].map(row => line(row.isDamaged ? 'DAMAGED' : 'ok', row)),
    ...[...staged.values()].map(row => line('waiting', row)),
    ...jobs.map(job => `job ${job.id} ${job.state} ${job.failure ?? ''}`),
  ]
}
