import { RecordFaults, type RecordFault } from '../records/fault.ts'
import type { Shard } from './shard.ts'

/** @throws RecordFaults when two prefectures use one id, or one prefecture is there twice */
export function checkShards(shards: readonly Shard[]): void {
  const faults: RecordFault[] = []
  const stems = new Set<string>()
  const firstStem = new Map<string, string>()
  for (const { stem, halls } of shards) {
    const file = `halls/${stem}.ndjson`
    const fault = (name: string | null, field: string, expected: string, found: string) =>
      faults.push({ file, line: null, name, field, expected, found })
    if (stems.has(stem)) fault(null, 'stem', '同一个市州的分片给了两次', stem)
    stems.add(stem)
    for (const { id, name } of halls) {
      const first = firstStem.get(id)
      if (first !== undefined && first !== stem) fault(name, 'id', `编号重复，已用于 halls/${first}.ndjson`, id)
      firstStem.set(id, stem)
    }
  }
  if (faults.length > 0) throw new RecordFaults(faults)
}
