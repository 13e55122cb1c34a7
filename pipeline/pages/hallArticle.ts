import { citedSources } from '../../src/domain/hall/citedSources.ts'
import type { CitableField, HallRecord } from '../../src/domain/hall/hall.ts'
import { hostOf, isTrustedLink } from '../../src/domain/outsideLink.ts'
import { formatPartialDate } from '../../src/domain/partialDate.ts'
import type { Source } from '../../src/domain/source.ts'
import { AROUND_FIELD_COPY, FACT_COPY, PAGE_COPY, SCOPE_COPY, type PageField } from './copy.ts'
import { aroundWords, FACT_WORDS } from './hallFactWords.ts'
import { html, type Html } from './html.ts'

/** A photo beside the page. */
export interface PagePhoto {
  /** Relative to the page. */
  readonly file: string
  readonly widthPx: number
  readonly heightPx: number
  readonly caption: string
  readonly credit: string
  readonly licence: string
}

/** Everything a record tells of a hall, as HTML that needs no script: the app replaces it when it starts. */
export function hallArticle(hall: HallRecord, placeName: string, photos: readonly PagePhoto[]): Html {
  return html`<main class="fz-static" lang="zh-CN">
    <p><a href="../../">${PAGE_COPY.home}</a></p>
    <article>
      <h1>${hall.name}</h1>
      ${hall.localName && html`<p lang="${hall.localName.lang}">${hall.localName.text}</p>`}
      <p>${placeName}</p>
      <p>${hall.summary ?? PAGE_COPY.noSummary}</p>
      ${section(PAGE_COPY.highlights, hall.highlights, text => html`<li>${text}</li>`)}
      <h2>${PAGE_COPY.facts}</h2>
      <dl>${(Object.keys(FACT_COPY) as PageField[]).map(field => factLines(hall, field))}</dl>
      <p>
        ${hall.confirmedOn === null ? PAGE_COPY.neverConfirmed : PAGE_COPY.confirmedOn(formatPartialDate(hall.confirmedOn))}
      </p>
      ${photos.length === 0 ? null : html`<h2>${PAGE_COPY.photos}</h2>`} ${photos.map(photoFigure)}
      ${section(
        PAGE_COPY.exhibits,
        hall.exhibits,
        exhibit =>
          html`<li>
            <p>${exhibit.title}</p>
            ${exhibit.about === null ? null : html`<p>${exhibit.about}</p>`}
            ${exhibit.url === null ? null : html`<p>${outsideLink(exhibit.url, hall.sources)}</p>`}
          </li>`,
      )}
      ${
        hall.around.length === 0
          ? null
          : html`<h2>${PAGE_COPY.around}</h2>
              <p>${PAGE_COPY.aroundNote}</p>`
      }
      ${hall.around.map(
        fact =>
          html`<p>
            <strong>${AROUND_FIELD_COPY[fact.field]}</strong
            >（${SCOPE_COPY[fact.scope]}）：${aroundWords(fact)}${numbers([fact.source])}
            ${fact.note === null ? null : html`<br />${fact.note}`}
          </p>`,
      )}
      ${
        hall.notes === null
          ? null
          : html`<h2>${PAGE_COPY.notes}</h2>
              <p>${hall.notes}</p>`
      }
      <h2>${PAGE_COPY.sources}</h2>
      <ol>
        ${hall.sources.map(sourceLine)}
      </ol>
    </article>
  </main>`
}

function section<T>(title: string, items: readonly T[], toItem: (item: T) => Html): Html | null {
  return items.length === 0
    ? null
    : html`<h2>${title}</h2>
        <ul>
          ${items.map(toItem)}
        </ul>`
}

function factLines(hall: HallRecord, field: PageField): Html {
  const { label, missing } = FACT_COPY[field]
  const value = field === 'website' ? websiteLink(hall) : textOrNull(FACT_WORDS[field](hall))
  return value === null
    ? html`<dt>${label}</dt>
        <dd>${missing}</dd> `
    : html`<dt>${label}</dt>
        <dd>${value}${citation(hall, field)}</dd> `
}

const textOrNull = (text: string | null) => (text === null ? null : html`${text}`)

function websiteLink({ website, sources }: HallRecord): Html | null {
  return website === null ? null : outsideLink(website, sources)
}

/** Numbers of the sources a fact rests on, where the record says so fact by fact. */
function citation(hall: HallRecord, field: CitableField): Html | null {
  return citedSources(hall, field).isExact ? numbers(hall.cites[field] ?? []) : null
}

function numbers(indexes: readonly number[]): Html {
  return html`<small>${PAGE_COPY.sourceNumbers(indexes.map(index => index + 1).join('、'))}</small>`
}

function outsideLink(url: string, sources: readonly Source[]): Html {
  const host = hostOf(url) ?? url
  if (!isTrustedLink(url, sources)) return html`${PAGE_COPY.untrusted(host)}`
  return html`<a href="${url}" rel="noopener noreferrer" target="_blank">${host}</a>`
}

function sourceLine(source: Source): Html {
  const host = hostOf(source.url) ?? source.url
  const name = source.title ?? PAGE_COPY.untitled(host)
  const date = source.date === null ? null : formatPartialDate(source.date)
  const more = [source.publisher, date].filter(part => part !== null).join('，')
  return source.reliability === 'original'
    ? html`<li><a href="${source.url}" rel="noopener noreferrer" target="_blank">${name}</a> ${more}</li> `
    : html`<li>${name} ${more}（${PAGE_COPY.repost}）</li> `
}

function photoFigure(photo: PagePhoto): Html {
  return html`<figure>
    <img
      src="${photo.file}"
      width="${photo.widthPx}"
      height="${photo.heightPx}"
      loading="lazy"
      alt="${photo.caption}"
    />
    <figcaption>${photo.caption}。${PAGE_COPY.photoCredit(photo.credit, photo.licence)}</figcaption>
  </figure>`
}
