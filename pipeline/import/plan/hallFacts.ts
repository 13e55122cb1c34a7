import type { HallRecord, RecordPosition } from '../../../src/domain/hall/hall.ts'
import type { HallDraft } from '../columns/hallDraft.ts'
import type { FoundPlace } from '../place/placeFinder.ts'
import type { ReportFault } from './reportFault.ts'
import type { ImportDefaults } from './importContext.ts'

/** Facts of the record that a row states; a fault names the field that cannot be put together. */
export type HallFacts = Partial<Omit<HallRecord, 'id' | 'sources' | 'cites' | 'confirmedFields'>>

const PLAIN = [
  'name',
  'kind',
  'township',
  'village',
  'address',
  'openedOn',
  'areaM2',
  'phone',
  'admission',
  'booking',
  'summary',
  'volumes',
  'website',
  'notes',
  'confirmedOn',
] as const

/** Puts a row's cells together into fields of the record, on top of what `existing` already says. */
export function hallFacts(
  draft: HallDraft,
  place: FoundPlace | null,
  existing: HallRecord | null,
  defaults: ImportDefaults,
  fault: ReportFault,
): HallFacts {
  const plain = Object.fromEntries(PLAIN.filter(key => draft[key] !== undefined).map(key => [key, draft[key]]))
  return {
    ...(plain as HallFacts),
    ...(place ?? {}),
    ...lists(draft),
    ...localName(draft),
    ...position(draft, existing, defaults, fault),
    ...arrival(draft, existing),
    ...hours(draft, existing),
    ...access(draft, existing),
    ...status(draft, existing, fault),
  }
}

function lists({ highlights, formerNames }: HallDraft): HallFacts {
  return {
    ...(highlights === undefined ? {} : { highlights: [...(highlights ?? [])] }),
    ...(formerNames === undefined ? {} : { formerNames: [...(formerNames ?? [])] }),
  }
}

function localName({ nameBo, nameIi }: HallDraft): HallFacts {
  if (nameBo) return { localName: { lang: 'bo', text: nameBo } }
  if (nameIi) return { localName: { lang: 'ii', text: nameIi } }
  return nameBo === null || nameIi === null ? { localName: null } : {}
}

function position(
  draft: HallDraft,
  existing: HallRecord | null,
  defaults: ImportDefaults,
  fault: ReportFault,
): HallFacts {
  const { lng, lat } = draft
  if (lng === null || lat === null) return { position: null }
  const old = existing?.position ?? null
  if (lng === undefined && lat === undefined) {
    const says = draft.datum ?? draft.precision ?? draft.positionNote
    if (says === undefined || says === null || old === null) return {}
    return { position: withDetails(old, draft) }
  }
  if (lng === undefined || lat === undefined) {
    fault('position', lng === undefined ? '有纬度而没有经度' : '有经度而没有纬度', lng === undefined ? '经度' : '纬度')
    return {}
  }
  const unchanged = old !== null && old.lng === lng && old.lat === lat ? old : null
  const datum = draft.datum ?? unchanged?.datum ?? defaults.datum
  const precision = draft.precision ?? unchanged?.precision ?? defaults.precision
  if (!datum) fault('position', '有经纬度而没有坐标系：请填“坐标系”一栏，或用 --datum 说明整份表的坐标系', '坐标系')
  if (!precision) fault('position', '有经纬度而没有定位精度：请填“定位精度”一栏，或用 --precision 说明', '定位精度')
  if (!datum || !precision) return {}
  return { position: { lng, lat, datum, precision, note: draft.positionNote ?? unchanged?.note ?? null } }
}

function withDetails(old: RecordPosition, { datum, precision, positionNote }: HallDraft): RecordPosition {
  return {
    ...old,
    datum: datum ?? old.datum,
    precision: precision ?? old.precision,
    note: positionNote === undefined ? old.note : positionNote,
  }
}

function arrival({ landmark, floor, byCar, onFoot, rest }: HallDraft, existing: HallRecord | null): HallFacts {
  const base = existing === null ? (rest?.arrival ?? null) : existing.arrival
  if ([landmark, floor, byCar, onFoot].every(value => value === undefined)) {
    return existing === null && base !== null ? { arrival: base } : {}
  }
  const next = {
    landmark: landmark === undefined ? (base?.landmark ?? null) : landmark,
    floor: floor === undefined ? (base?.floor ?? null) : floor,
    byCar: byCar === undefined ? (base?.byCar ?? null) : byCar,
    onFoot: onFoot === undefined ? (base?.onFoot ?? null) : onFoot,
    position: base?.position ?? null,
  }
  return { arrival: Object.values(next).every(value => value === null) ? null : next }
}

function hours({ hours: words, hoursRule: rule }: HallDraft, existing: HallRecord | null): HallFacts {
  if (words === undefined && rule === undefined) return {}
  const old = existing?.hours ?? null
  const newWords = words === undefined ? (old?.words ?? null) : words
  // New words make the old rule doubtful: it goes unless the row states one.
  const keptRule = words === undefined || words === old?.words ? (old?.rule ?? null) : null
  const newRule = rule === undefined ? keptRule : rule
  return { hours: newRule === null && newWords === null ? null : { rule: newRule, words: newWords } }
}

function access({ stepFree, toilet, parking }: HallDraft, existing: HallRecord | null): HallFacts {
  if (stepFree === undefined && toilet === undefined && parking === undefined) return {}
  const old = existing?.access ?? { stepFree: null, toilet: null, parking: null }
  return {
    access: {
      stepFree: stepFree === undefined ? old.stepFree : stepFree,
      toilet: toilet === undefined ? old.toilet : toilet,
      parking: parking === undefined ? old.parking : parking,
    },
  }
}

function status({ state, until, statusWords }: HallDraft, existing: HallRecord | null, fault: ReportFault): HallFacts {
  if (state === null) return { status: null }
  const details = { until: until ?? null, words: statusWords ?? null }
  if (state !== undefined) {
    const same = existing?.status?.state === state ? existing.status : null
    return {
      status: {
        state,
        until: until === undefined ? (same?.until ?? null) : until,
        words: statusWords === undefined ? (same?.words ?? null) : statusWords,
      },
    }
  }
  if (details.until === null && details.words === null) return {}
  const old = existing?.status ?? null
  if (old === null) {
    fault('status', '有现状说明而没有现状：请在“现状”一栏选一项', '现状')
    return {}
  }
  return { status: { state: old.state, until: details.until ?? old.until, words: details.words ?? old.words } }
}
