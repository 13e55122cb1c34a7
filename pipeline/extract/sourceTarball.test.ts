import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceTarballs, type SourcePackage } from './sourceTarball.ts'

let folder = ''
let integrity = ''
const source = (changes: Partial<SourcePackage> = {}): SourcePackage[] => [
  { package: 'made-up', version: '1.0.0', integrity, licence: 'MIT', data: '', extracts: [], ...changes },
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarball-'))
  mkdirSync(join(folder, 'package'))
  writeFileSync(join(folder, 'package/a.json'), '{"found":true}')
  execFileSync('tar', ['-czf', join(folder, 'made-up-1.0.0.tgz'), '-C', folder, 'package'])
  const bytes = readFileSync(join(folder, 'made-up-1.0.0.tgz'))
  integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('SourceTarballs', () => {
  it('reads a file of a package whose checksum is the recorded one', () => {
    expect(new SourceTarballs(folder, source()).readJson('made-up', '1.0.0', 'a.json')).toEqual({ found: true })
  })

  it('refuses a package with another checksum', () => {
    const tarballs = new SourceTarballs(folder, source({ integrity: 'sha512-other' }))
    expect(() => tarballs.readJson('made-up', '1.0.0', 'a.json')).toThrow('sha512 differs')
  })

  it('refuses a package that SOURCES.json does not name', () => {
    expect(() => new SourceTarballs(folder, []).readJson('made-up', '1.0.0', 'a.json')).toThrow('not in SOURCES.json')
  })

  it('says how to fetch a package that is missing', () => {
    const tarballs = new SourceTarballs(folder, source({ version: '2.0.0' }))
    expect(() => tarballs.readJson('made-up', '2.0.0', 'a.json')).toThrow('npm pack made-up@2.0.0')
  })
})
