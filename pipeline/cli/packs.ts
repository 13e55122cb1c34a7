import { parseArgs } from 'node:util'
import { publish } from '../packs/publish.ts'
import { publisherKey } from '../packs/signKey.ts'
import { RecordFaults } from '../records/fault.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: 'records' },
    out: { type: 'string', default: 'public/packs' },
    /** PEM file of the publisher's private key; else FANGZHI_KEY, else the development key under .keys/. */
    key: { type: 'string' },
  },
})

try {
  const manifest = publish({ ...values, key: publisherKey({ file: values.key ?? null, folder: '.keys' }) })
  for (const entry of manifest.packs) {
    const counts = Object.entries(entry.counts).map(([noun, count]) => `${count} ${noun}`)
    console.log(`${entry.id.padEnd(16)} ${String(entry.sizeBytes).padStart(9)} B  ${counts.join(', ')}`)
  }
} catch (error) {
  if (!(error instanceof RecordFaults)) throw error
  console.error(error.message)
  process.exitCode = 1
}
