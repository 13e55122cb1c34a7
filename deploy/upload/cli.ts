/**
 * `npm run upload -- --to FOLDER|BUCKET-ADDRESS [--from dist] [--dry-run]`: brings a build to a web server's folder or
 * to object storage, content first, manifest last. For a bucket the keys come from the environment:
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION (OSS: such as `oss-cn-chengdu`).
 */
import { parseArgs } from 'node:util'
import { folderTarget } from './folderTarget.ts'
import { runUpload } from './runUpload.ts'
import { s3Target } from './s3Target.ts'
import type { Target } from './target.ts'
import { uploadPlan } from './uploadPlan.ts'

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    'dry-run': { type: 'boolean', default: false },
  },
})

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function main(): Promise<void> {
  if (values.to === undefined) throw new Error('Say where to: --to /srv/fangzhi or --to https://BUCKET.ENDPOINT/')
  const isBucket = /^https?:\/\//.test(values.to)
  if (values['dry-run']) {
    for (const upload of uploadPlan(values.from, { withTwins: !isBucket }))
      console.log(`${upload.path}  ${upload.sizeBytes} B  ${upload.contentType}  ${upload.cacheControl}`)
    return
  }
  const counts = { kept: 0, sent: 0 }
  await runUpload(values.from, isBucket ? bucket(values.to) : folderTarget(values.to), what => (counts[what] += 1))
  console.log(`${counts.sent} files sent, ${counts.kept} were there already; nothing was deleted.`)
}

function bucket(url: string): Target {
  const need = (name: string) => {
    const value = process.env[name]
    if (value === undefined || value === '') throw new Error(`${name} is not set; a bucket needs it.`)
    return value
  }
  return s3Target({
    url,
    region: need('AWS_REGION'),
    accessKeyId: need('AWS_ACCESS_KEY_ID'),
    secretAccessKey: need('AWS_SECRET_ACCESS_KEY'),
  })
}
