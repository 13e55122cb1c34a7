import { AwsClient } from 'aws4fetch'
import type { Target } from './target.ts'
import type { Upload } from './uploadPlan.ts'

/** Object storage that speaks S3: AWS, 阿里云 OSS, 腾讯云 COS, MinIO. */
export interface S3Options {
  /** Address of the bucket, with the folder if any: `https://my-bucket.oss-cn-chengdu.aliyuncs.com/`. */
  readonly url: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** @throws Error when the address is none */
export function s3Target({ url, region, accessKeyId, secretAccessKey }: S3Options): Target {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 4 })
  const base = new URL(`${url.replace(/\/+$/, '')}/`)
  const addressOf = ({ path }: Upload) => new URL(path.split('/').map(encodeURIComponent).join('/'), base).href
  return {
    takesTwins: false,
    has: async upload => {
      const answer = await client.fetch(addressOf(upload), { method: 'HEAD' })
      return answer.ok && Number(answer.headers.get('content-length')) === upload.sizeBytes
    },
    put: async (upload, body) => {
      const headers = { 'content-type': upload.contentType, 'cache-control': upload.cacheControl }
      const answer = await client.fetch(addressOf(upload), { method: 'PUT', headers, body })
      if (!answer.ok) throw new Error(`${upload.path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    },
  }
}
