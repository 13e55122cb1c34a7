import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { HallKind } from '../../src/domain/hall/hallKind.ts'
import { isTrustedLink } from '../../src/domain/outsideLink.ts'
import type { DivisionIndex } from '../../src/domain/place/division.ts'
import { toSummary } from '../packs/hallSummary.ts'

/** https://schema.org types; a digital hall is no place. */
const SCHEMA_TYPES: Readonly<Record<HallKind, string>> = {
  gazetteer: 'Museum',
  township: 'Museum',
  village: 'Museum',
  digital: 'WebSite',
  'reading-room': 'Library',
  university: 'Library',
  related: 'Museum',
}

/** The part of our hours syntax that https://schema.org/openingHours shares. */
const SIMPLE_HOURS = /^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))* )?\d{2}:\d{2}-\d{2}:\d{2}$/

/** What search engines read of a hall. What the record does not say is left out; a point only where it marks the door. */
export function hallJsonLd(hall: HallRecord, divisions: DivisionIndex, url: string | null): Record<string, unknown> {
  const facts = {
    '@context': 'https://schema.org',
    '@type': SCHEMA_TYPES[hall.kind],
    name: hall.name,
    alternateName: hall.formerNames.length === 0 ? null : hall.formerNames,
    description: hall.summary,
    url,
    sameAs: hall.website !== null && isTrustedLink(hall.website, hall.sources) ? hall.website : null,
    ...(hall.kind === 'digital' ? {} : placeFacts(hall, divisions)),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}

function placeFacts(hall: HallRecord, divisions: DivisionIndex): Record<string, unknown> {
  const { position, precision } = toSummary(hall)
  const isDoor = precision === 'entrance' || precision === 'building'
  const rule = hall.hours?.rule ?? null
  const address = {
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    addressRegion: divisions.nameOf(hall.province),
    addressLocality: divisions.placeName(hall.county, hall.prefecture, hall.province),
    streetAddress: hall.address,
  }
  return {
    address: Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null)),
    geo: position && isDoor ? { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lng } : null,
    telephone: hall.phone,
    openingHours: rule !== null && SIMPLE_HOURS.test(rule) ? rule : null,
  }
}

/** JSON that may stand inside a script element. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
