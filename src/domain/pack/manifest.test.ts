import { describe, expect, it } from 'vitest'
import type { Adcode } from '../place/adcode.ts'
import { findPack, parseManifest, type PackEntry } from './manifest.ts'
import { groupPacks } from './packGroups.ts'
import type { PackJob } from './packJob.ts'
import { packStatus, type InstalledPack } from './packStatus.ts'

const entry = {
  id: 'details-5101',
  kind: 'details',
  url: 'details-5101.0a1b.json',
  sha256: 'a'.repeat(64),
  sizeBytes: 1,
  counts: { halls: 13 },
  needs: ['core'],
  place: '510100',
} as unknown as PackEntry
const manifest = (...packs: unknown[]) => ({ formatVersion: 1, asOf: '2026-01', packs })

describe('parseManifest', () => {
  it('reads what is on offer, and finds a pack in it', () => {
    const read = parseManifest(manifest(entry))
    expect(read).toEqual(manifest(entry))
    expect(findPack(read, 'details-5101')).toEqual(entry)
    expect(findPack(read, 'core')).toBeNull()
  })

  it('leaves out kinds of a newer publisher', () => {
    expect(parseManifest(manifest({ ...entry, kind: 'songs' }, entry)).packs).toEqual([entry])
  })

  it('asks for a newer app when the format is newer', () => {
    expect(() => parseManifest({ ...manifest(), formatVersion: 2 })).toThrow(/^P04 .*formatVersion 2/)
  })

  it.each<[string, unknown, RegExp]>([
    ['null', null, /manifest: /],
    ['no list of packs', { formatVersion: 1, asOf: null }, /packs: /],
    ['an address that leads elsewhere', manifest({ ...entry, url: '../core.json' }), /url: /],
    ['an address of another site', manifest({ ...entry, url: '//example.org/a' }), /url: /],
    ['a hash that is none', manifest({ ...entry, sha256: 'A'.repeat(64) }), /sha256: /],
    ['a hash with more behind it', manifest({ ...entry, sha256: `${entry.sha256}0` }), /sha256: /],
    ['an empty file', manifest({ ...entry, sizeBytes: 0 }), /sizeBytes: /],
    ['a hostile id', manifest({ ...entry, id: 'core/../x' }), /id: /],
    ['an unknown kind with another fault', manifest({ ...entry, kind: 'songs', url: '/x' }), /: /],
  ])('refuses %s', (_what, raw, words) => {
    expect(() => parseManifest(raw)).toThrow(
      expect.objectContaining({ code: 'P01', detail: expect.stringMatching(words) as string }),
    )
  })
})

describe('packStatus', () => {
  const installed: InstalledPack = {
    ...entry,
    installedAtMs: 0,
    signedAt: null,
    isDamaged: false,
  }
  const job: PackJob = { id: entry.id, state: 'paused', isAsked: true, order: 1, failure: null }

  it.each<[string, InstalledPack | null, PackJob | null, boolean]>([
    ['absent', null, null, false],
    ['installed', installed, null, false],
    ['outdated', { ...installed, sha256: 'b' }, null, false],
    ['needs-repair', { ...installed, isDamaged: true }, null, false],
    ['paused', installed, job, false],
    ['failed', null, { ...job, state: 'failed' }, false],
    ['fetching', installed, job, true],
  ])('is %s', (status, here, queued, isFetching) => {
    expect(packStatus(entry, here, queued, isFetching)).toBe(status)
  })
})

describe('groupPacks', () => {
  const pack = (id: string, kind: string, place: string | null) => ({ ...entry, id, kind, place }) as PackEntry
  const chengdu = { code: '510100' as Adcode, name: '成都市' }
  const zigong = { code: '510300' as Adcode, name: '自贡市' }
  const names = (packs: readonly PackEntry[]) => packs.map(({ id }) => id)
  const groupsOf = (...packs: PackEntry[]) =>
    groupPacks(packs, [chengdu, zigong], code => (code === '510117' ? '郫都区' : null)).map(group => [
      group.place?.name ?? null,
      names(group.packs),
      group.counties.map(county => [county.place?.name, names(county.packs)]),
    ])

  it('puts the province first, then each prefecture with its counties, in the order of kinds', () => {
    expect(
      groupsOf(
        pack('photos-510117', 'photos', '510117'),
        pack('holdings-510117', 'holdings', '510117'),
        pack('holdings-510118', 'holdings', '510118'),
        pack('details-5101', 'details', '510100'),
        pack('titles', 'titles', null),
        pack('core', 'core', null),
      ),
    ).toEqual([
      [null, ['core', 'titles'], []],
      [
        '成都市',
        ['details-5101'],
        [
          ['郫都区', ['holdings-510117', 'photos-510117']],
          ['510118', ['holdings-510118']],
        ],
      ],
    ])
  })

  it('sorts packs of one kind by their id, and keeps a county whose prefecture has no pack', () => {
    expect(groupsOf(pack('search-titles', 'search', null), pack('search-halls', 'search', null))).toEqual([
      [null, ['search-halls', 'search-titles'], []],
    ])
    expect(groupsOf(pack('holdings-510302', 'holdings', '510302'))).toEqual([
      ['自贡市', [], [['510302', ['holdings-510302']]]],
    ])
  })

  it('counts a place outside the province to the whole', () => {
    expect(groupsOf(pack('details-5001', 'details', '500100'))).toEqual([[null, ['details-5001'], []]])
  })
})
