import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { parseManifest } from '../../src/domain/pack/manifest.ts'
import { toSortedJson, type PackFile } from './packFile.ts'
import { rereadPack } from './rereadPack.ts'
import { signManifest, type PublisherKey } from './sign.ts'
import { TWIN_ENDINGS } from './writeTwins.ts'

/** Ending of a file this process is still writing: two builds in one folder do not write into each other's. */
const PART = `.${process.pid}.part`

/**
 * A folder of packs being written beside what it already holds. Content comes first, under names that carry its hash;
 * the manifest is swapped in last, and only then are files removed that it does not name. Whatever happens before that,
 * the old manifest stays with all its files.
 */
export class PackFolder {
  /** Names of the packs that were not there before. */
  readonly created: string[] = []
  private readonly staged: string[] = []

  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true })
  }

  /** Writes every pack of a build, one at a time, each after the app's own parser has read it; returns its result. */
  addAll<Result>(build: Generator<PackFile, Result>): Result {
    for (;;) {
      const step = build.next()
      if (step.done === true) return step.value
      this.add(step.value)
    }
  }

  /** Writes one pack, unless a file of that name already holds these bytes. */
  add(file: PackFile): void {
    rereadPack(file)
    const path = join(this.path, file.entry.url)
    if (existsSync(path) && readFileSync(path).equals(file.bytes)) return
    this.write(file.entry.url, [file.bytes])
    if (!existsSync(path)) this.created.push(file.entry.url)
    renameSync(`${path}${PART}`, path)
  }

  /** Writes a file whose name carries no hash; it is swapped in together with the manifest. */
  stage(name: string, parts: Iterable<string | Uint8Array>): void {
    this.write(name, parts)
    this.staged.push(name)
  }

  /**
   * Swaps in what was staged, then the manifest; removes what it does not name. With a key the manifest is signed beside
   * itself; a signature that still fits is kept, so nothing changes without reason.
   */
  commit(manifest: Manifest, key: PublisherKey | null): void {
    parseManifest(JSON.parse(JSON.stringify(manifest)))
    const text = toSortedJson(manifest)
    const signature = key && signManifest(text, key, this.readText('manifest.sig'), new Date())
    this.stage('manifest.json', [text])
    if (signature !== null) this.stage('manifest.sig', [signature])
    this.swap(manifest.packs.map(entry => entry.url))
  }

  /** As `commit`, for a folder that holds one shard: `name` takes the manifest's place. */
  commitAs(name: string, text: string, urls: readonly string[]): void {
    this.stage(name, [text])
    this.swap(urls)
  }

  /** Packs that other threads wrote into this folder, so that `abandon` finds them. */
  adopt(names: readonly string[]): void {
    this.created.push(...names)
  }

  /** Removes what this run wrote. */
  abandon(): void {
    for (const name of this.created) rmSync(join(this.path, name), { force: true })
    for (const name of readdirSync(this.path))
      if (name.endsWith(PART)) rmSync(join(this.path, name), { force: true, recursive: true })
  }

  private swap(urls: readonly string[]): void {
    for (const name of this.staged) renameSync(join(this.path, `${name}${PART}`), join(this.path, name))
    const wanted = new Set([...this.staged, ...urls, ...urls.flatMap(url => TWIN_ENDINGS.map(ending => url + ending))])
    for (const name of readdirSync(this.path)) {
      if (!wanted.has(name) && !isBeingWritten(name)) rmSync(join(this.path, name), { recursive: true, force: true })
    }
  }

  private readText(name: string): string | null {
    const path = join(this.path, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }

  private write(name: string, parts: Iterable<string | Uint8Array>): void {
    const file = openSync(join(this.path, `${name}${PART}`), 'w')
    try {
      for (const part of parts) writeFully(file, typeof part === 'string' ? Buffer.from(part) : part)
    } finally {
      closeSync(file)
    }
  }
}

/** Whether another process that still runs has this file in hand; what a crash left behind is nobody's. */
function isBeingWritten(name: string): boolean {
  const pid = /\.(\d+)\.part$/.exec(name)?.[1]
  if (pid === undefined || Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0) // signal 0 only asks
    return true
  } catch {
    return false
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at)
}
