import type { CatalogIndex } from './catalogIndex.ts'
import type { CountyCoverage } from './countyCoverage.ts'
import { ERAS, type Era } from './era.ts'

/** What the coverage map can be coloured by: all eras together, one of them, or the nearest copy. */
export const COVERAGE_MODES = ['all', ...ERAS, 'near'] as const
export type CoverageMode = (typeof COVERAGE_MODES)[number]

/**
 * How strongly a county is drawn: 0 is a gap. For `all`, the number of eras covered (at most 4: 新志 of unknown round
 * counts as one of the rounds). For one era, 2 when there is a title. For `near`, 3 within 30 km, 2 within 100 km, 1
 * farther or unknown how far; 0 no published copy.
 */
export type Shade = 0 | 1 | 2 | 3 | 4

const NEAR_M = 30_000
const REACHABLE_M = 100_000

/** Reads a mode from an address; what makes no sense is `all`. */
export function parseCoverageMode(text: unknown): CoverageMode {
  return COVERAGE_MODES.find(mode => mode === text) ?? 'all'
}

/**
 * @param nearestM - metres to the nearest copy of each title by its row, NaN where none or unknown; null: the visitor's
 * place is not known
 */
export function shadeOf(
  coverage: CountyCoverage,
  mode: CoverageMode,
  catalog: CatalogIndex,
  nearestM: Float32Array | null,
): Shade {
  if (mode === 'near') return nearShade(coverage, catalog, nearestM)
  if (mode !== 'all') return coverage.byEra.has(mode) ? 2 : 0
  return Math.min(4, coverage.byEra.size) as Shade
}

/** Rows of the county's own general titles that some published list names. */
export function heldRows({ byEra }: CountyCoverage, catalog: CatalogIndex): readonly number[] {
  return [...byEra.values()].flat().filter(row => catalog.isHeld(row))
}

/** Metres to the nearest copy of any of a county's titles; null: none is held, or nothing is known of the way. */
export function nearestOf(rows: readonly number[], nearestM: Float32Array | null): number | null {
  let nearest: number | null = null
  for (const row of rows) {
    const distanceM = nearestM?.[row] ?? Number.NaN
    if (!Number.isNaN(distanceM) && (nearest === null || distanceM < nearest)) nearest = distanceM
  }
  return nearest
}

function nearShade(coverage: CountyCoverage, catalog: CatalogIndex, nearestM: Float32Array | null): Shade {
  const held = heldRows(coverage, catalog)
  if (held.length === 0) return 0
  const distanceM = nearestOf(held, nearestM)
  if (distanceM === null || distanceM > REACHABLE_M) return 1
  return distanceM > NEAR_M ? 2 : 3
}

/** Eras in the order of the table, each with its titles' rows; empty: a gap. */
export function eraRows({ byEra }: CountyCoverage): readonly (readonly [Era, readonly number[]])[] {
  return ERAS.map(era => [era, byEra.get(era) ?? []] as const)
}
