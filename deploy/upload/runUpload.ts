import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from './target.ts'
import { uploadPlan, type Upload } from './uploadPlan.ts'

/** Files of one stage may go side by side; the next stage waits for all of them. */
const AT_ONCE = 8

/**
 * Brings a build to its target, in order. Stops at the first fault: what visitors read then still fits together.
 * @param say - told each file and what was done with it
 */
export async function runUpload(
  dist: string,
  target: Target,
  say: (what: 'kept' | 'sent', upload: Upload) => void,
): Promise<void> {
  const plan = uploadPlan(dist, { withTwins: target.takesTwins })
  const send = async (upload: Upload) => {
    if (upload.isHashed && (await target.has(upload))) return say('kept', upload)
    await target.put(upload, new Uint8Array(readFileSync(join(dist, upload.path))))
    say('sent', upload)
  }
  const hashed = plan.filter(upload => upload.isHashed)
  for (let at = 0; at < hashed.length; at += AT_ONCE) await Promise.all(hashed.slice(at, at + AT_ONCE).map(send))
  for (const upload of plan.filter(each => !each.isHashed)) await send(upload)
}
