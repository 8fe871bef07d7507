/** All days that a page gives for its publication and its last change, each with where it says so. */
import type { When } from '../../domain/index.ts'
import { type DateRole, datelineOf, roleBefore } from '../metadata/dateline.ts'
import { type DateHints, dateInUrl, findDates, whenOfIso } from '../metadata/dates.ts'
import type { HtmlBlock } from './blocks.ts'
import type { Item } from './item.ts'
import type { PageMeta } from './meta.ts'
import { type Place, type Places, placeOf, placeOfBlock } from './place.ts'
import { scriptedDay } from './scripted.ts'
import { type Node, oncePerName, textOf } from './tree.ts'
import type { Veil } from './veil.ts'

export interface DayHints {
  nodes: readonly Node[]
  veils: readonly (Veil | null)[]
  blocks: readonly HtmlBlock[]
  meta: PageMeta
  items: readonly Item[]
  places: Places
  dates: DateHints
  title: string | null
}

/** A day as one source gives it. */
export interface SaidDay {
  when: When
  /** What kind of source: `ld`, `meta`, `meta other`, `item`, `url`, `picture`, `script`; `time`, `named`, `line`, `text`. */
  source: string
  /** For what is printed, where; null for what machines alone are told. */
  place: 'near' | Place | null
  /** What the source says it is the day of; null for a day that is merely printed. */
  role: DateRole | null
  /** True when it stands in an element made for dates. */
  marked: boolean
  /** True for a machine's time in UTC, which may be a day off from the local one. */
  utc: boolean
}

const modifiedKey = /modif|updat|lastmod|last-mod|revis|review|changed|edited/
const publishedKey =
  /publish|publicat|pubdate|pub[_-]date|(^|[._:-])(issued|date|created|posted|released?|online_date|timestamp|datetime|displaydate)($|[._:-])|date[._-]?(issued|created|posted)|(^|[._:-])(post|article|create|story|display|release|issue|original)[._-]?(date|time)/
/** Dates of something else: events, offers, people. */
const otherKey = /expir|event|start|end[_-]|birth|valid|until|deadline|next|copyright|build|verify|fetch|crawl|format/
const dateName =
  /(^|[\s_-])(date|dateline|published|posted-?on|post-?date|entry-?date|pub-?date|datetime|timestamp|publish-?date|updated|modified|post-?time|article-?date|meta-?date|blog-?date|time)([\s_-]|\d*$)/i
const MOST = 60
const inUtc = /(?:Z|[+-]00:?00)$/

export function saidDays(hints: DayHints): SaidDay[] {
  const declared = declaredDays(hints)
  // What machines are told without doubt settles what is printed in figures.
  const days = declared.map(({ when }) => when.from.slice(0, 10))
  const around = { ...hints, dates: { ...hints.dates, days } }
  return [...declared, ...markedDays(around), ...printedDays(around)]
}

/** What machines are told: in JSON-LD, `<meta>`, microdata, the address, scripts. */
function declaredDays({ nodes, meta, items, dates, places }: DayHints): SaidDay[] {
  const found: SaidDay[] = []
  const add = (text: string | null, source: string, role: DateRole) => {
    const when = text === null ? null : (whenOfIso(text) ?? findDates(text, dates)[0]?.when ?? null)
    if (when && text !== null)
      found.push({ when, source, place: null, role, marked: false, utc: inUtc.test(text.trim()) })
  }
  add(meta.ld.published, 'ld', 'published')
  add(meta.ld.modified, 'ld', 'modified')
  for (const [key, content] of meta.metas) {
    if (content.length > 60 || !/\d{4}|\d\/\d\d$/.test(content) || otherKey.test(key)) continue
    if (modifiedKey.test(key)) add(content, 'meta', 'modified')
    else if (publishedKey.test(key)) add(content, key.startsWith('article:') ? 'meta' : 'meta other', 'published')
  }
  for (const { name, value, at, of } of items) {
    if (places.foreign[at] || /Comment|Review|Event|Offer/.test(of) || value.length > 60) continue
    if (/^(datepublished|pubdate|published|datecreated)$/.test(name)) add(value, 'item', 'published')
    else if (name === 'datemodified') add(value, 'item', 'modified')
  }
  const inUrl = dateInUrl(dates.url) ?? dateInUrl(meta.url)
  if (inUrl) add(inUrl, 'url', 'published')
  const picture = meta.metas.find(([key]) => key === 'og:image')?.[1]
  const inPicture = picture ? dateInUrl(picture) : null
  if (inPicture) add(inPicture, 'picture', 'published')
  if (!meta.ld.published) add(scriptedDay(nodes), 'script', 'published')
  return found
}

/** What stands in elements made for dates: `<time>`, and those named for it. */
function markedDays({ nodes, veils, places, dates }: DayHints): SaidDay[] {
  const found: SaidDay[] = []
  const isDate = oncePerName((name) => dateName.test(name))
  for (const [i, { tag, attributes }] of nodes.entries()) {
    if (found.length >= MOST) break
    const isTime = tag === 'time'
    if (!isTime && (attributes.size === 0 || tag === 'meta' || tag === 'link' || tag === 'body' || tag === 'html'))
      continue
    const name = places.names[i] ?? ''
    if (!isTime && (name === '' || !isDate(name))) continue
    if (veils[i] === 'never shown' || places.foreign[i]) continue
    const text = textOf(nodes, i, 160)
    if (!isTime && (text.length > 120 || !/\p{N}{4}/u.test(text))) continue
    const shown = findDates(text, dates)[0] ?? null
    const given = isTime ? (attributes.get('datetime') ?? attributes.get('content') ?? '') : ''
    const when = shown?.when ?? whenOfIso(given) ?? findDates(given.slice(0, 60), dates)[0]?.when ?? null
    if (!when) continue
    const label = `${/updat|modif/i.test(name) ? 'updated' : ''} ${labelBefore(nodes, i)} ${shown ? text.slice(0, shown.start) : ''}`
    found.push({
      when,
      source: isTime ? 'time' : 'named',
      place: nearOr(placeOf(places, i)),
      role: roleBefore(label),
      marked: true,
      utc: !shown?.when && inUtc.test(given),
    })
  }
  return found
}

/** The words right before an element: `Updated on`. */
function labelBefore(nodes: readonly Node[], at: number): string {
  let label = ''
  for (let i = at - 1; i > Math.max(0, at - 12) && label.length < 30; i--) label = `${nodes[i]?.text ?? ''}${label}`
  const last =
    label
      .trim()
      .split(/[|•·\n]/)
      .at(-1) ?? ''
  return last.length <= 40 ? last : last.slice(-30)
}

/** What is printed as text: date lines, and other short lines with a date near the headline. */
function printedDays({ blocks, places, dates, title }: DayHints): SaidDay[] {
  const found: SaidDay[] = []
  for (const [i, { text, element }] of blocks.entries()) {
    if (found.length >= MOST) break
    if (text.length > 160 || places.foreign[element] || text === title || !/\p{N}{4}/u.test(text)) continue
    const place = placeOfBlock(places, i)
    const dateline = datelineOf(text, dates)
    const before = blocks[i - 1]?.text ?? ''
    const label = before.length <= 40 ? before : ''
    if (dateline) {
      for (const role of ['published', 'modified'] as const) {
        const when = dateline[role]?.when
        if (!when) continue
        const said =
          role === 'modified' ? role : (roleBefore(`${label} ${text.slice(0, dateline[role]?.start)}`) ?? null)
        found.push({ when, source: 'line', place: nearOr(place), role: said, marked: false, utc: false })
      }
    } else if (place === 'above' || place === 'below') {
      for (const { when, start, end } of findDates(text, dates).slice(0, 2)) {
        if (!when || text.length - (end - start) > 90) continue
        const role = roleBefore(`${label} ${text.slice(0, start)}`)
        found.push({ when, source: 'text', place: 'near', role, marked: false, utc: false })
      }
    }
  }
  return found
}

function nearOr(place: Place): SaidDay['place'] {
  return place === 'above' || place === 'below' ? 'near' : place
}
