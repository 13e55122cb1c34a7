import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

/** What a compressed twin's name ends in, beside the file it stands for. */
export const TWIN_ENDINGS = ['.br', '.gz'] as const

/** Files smaller than this do not get smaller on the wire. */
const SMALLEST_BYTES = 512
/** Up to this size brotli may take its time (about 1 MB/s); above it the last percent is not worth minutes. */
const SLOW_BROTLI_BYTES = 1 << 20
const MIDDLE_BROTLI_BYTES = 8 << 20
const TWINNED = /\.(?:json|js|css|html|svg|webmanifest|geojson|csv|xml)$/
/** Names without a hash change their content: a twin left over from yesterday would be served in their place. */
const HASHED = /\.[0-9a-f]{12}\.json$|-[\w-]{8}\.(?:js|css)$/
const AT_ONCE = 2

/**
 * Writes the brotli and gzip twins that static servers send instead of the file itself. A twin is a function of its
 * file, so one already there is kept. Only files whose names carry a hash get one.
 */
export async function writeTwins(folder: string): Promise<void> {
  const names = readdirSync(folder).filter(name => TWINNED.test(name) && HASHED.test(name))
  const jobs = names
    .map(name => ({ path: join(folder, name), sizeBytes: statSync(join(folder, name)).size }))
    .filter(({ sizeBytes }) => sizeBytes >= SMALLEST_BYTES)
    .sort((a, b) => b.sizeBytes - a.sizeBytes)
    .flatMap(({ path, sizeBytes }) => TWIN_ENDINGS.map(ending => ({ path, sizeBytes, ending })))
    .filter(({ path, ending }) => !existsSync(path + ending))
  const take = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift())
      await writeTwin(job.path, job.sizeBytes, job.ending)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
}

async function writeTwin(path: string, sizeBytes: number, ending: (typeof TWIN_ENDINGS)[number]): Promise<void> {
  const twin = `${path}${ending}`
  const compress =
    ending === '.br' ? createBrotliCompress({ params: brotliParams(sizeBytes) }) : createGzip({ level: 9 })
  await pipeline(createReadStream(path), compress, createWriteStream(`${twin}.part`))
  renameSync(`${twin}.part`, twin)
}

function brotliParams(sizeBytes: number): Record<number, number> {
  const quality = sizeBytes <= SLOW_BROTLI_BYTES ? 11 : sizeBytes <= MIDDLE_BROTLI_BYTES ? 7 : 5
  return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: sizeBytes }
}
