import { parseArgs } from 'node:util'
import { publish } from '../packs/publish.ts'
import { RecordFaults } from '../records/fault.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: 'records' },
    out: { type: 'string', default: 'public/packs' },
  },
})

try {
  const manifest = publish(values)
  for (const entry of manifest.packs) {
    const counts = Object.entries(entry.counts).map(([noun, count]) => `${count} ${noun}`)
    console.log(`${entry.id.padEnd(16)} ${String(entry.sizeBytes).padStart(9)} B  ${counts.join(', ')}`)
  }
} catch (error) {
  if (!(error instanceof RecordFaults)) throw error
  console.error(error.message)
  process.exitCode = 1
}
