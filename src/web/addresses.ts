/** Every address of the product, built in one place; `routes.ts` answers the same ones. */
import { partsOf, withQuery } from './http/address.ts'

/** Editions there are. A page's language is the first part of its address. */
export const languages = ['en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text)
}

/** The drawings that there are files of. */
export const pictureKinds = ['positions', 'stances', 'tracks', 'network', 'quoting'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** Which events a page shows; null where it does not matter. */
export interface EventsChosen {
  type: string | null
  status: string | null
  /** Who takes part. */
  actor: string | null
}

/** Addresses within one dossier. Ids may hold slashes; these stay slashes. */
export interface Addresses {
  readonly dossier: string
  before(cursor: string): string
  day(day: string): string
  /** A document; with a finding's id, at that finding in the list beside the text. */
  document(id: string, finding?: string | undefined): string
  /** A document at one of its statements, counted from 0, where it has too many for one page. */
  part(id: string, from: number): string
  /** A document's revisions; with two of them, what differs. */
  revisions(id: string, chosen?: { from?: string; to?: string; beside?: boolean }): string
  /** The bytes of a revision: as text or as a page, as they came, and the page in its frame. */
  fetched(id: string, revision?: string, options?: { part?: number; asPage?: boolean }): string
  fetchedBytes(id: string, revision: string): string
  fetchedPage(id: string, revision: string): string
  statement(id: string): string
  actor(id: string): string
  /** An issue; with an actor's id, at that actor's row. */
  issue(id: string, actor?: string): string
  readonly forecasts: string
  /** The events, all or those chosen. */
  events(chosen?: EventsChosen): string
  readonly occurrences: string
  occurrence(id: string): string
  /** Where a form says that two tellings are of one occurrence, or of two. */
  readonly join: string
  undoJoin(id: string): string
  readonly contradictions: string
  readonly tracks: string
  readonly agreements: string
  readonly carriers: string
  /** Who agrees with whom; with two names, at what they said on the same issues. */
  network(of: string, between?: readonly [string, string]): string
  /** Who quotes whom; with two names, at what the first tells of the second. */
  quoting(between?: readonly [by: string, whom: string]): string
  /** A drawing as a file; `asked` says of what. */
  picture(which: PictureKind, as: 'svg' | 'png', asked?: Readonly<Record<string, string>>): string
  readonly search: string
  found(query: string, page: number): string
  readonly add: string
  readonly review: string
  readonly outcome: string
  undo(review: string): string
  /** What came in and what failed; the documents before a cursor. */
  inbox(before?: string): string
  readonly retry: string
  readonly letGo: string
  readonly sources: string
  readonly askSource: string
  readonly removeSource: string
  /** Who is told of what is new; forms that change it. */
  readonly alerts: string
  readonly testAlert: string
  readonly endAlert: string
  readonly restoreAlert: string
}

export function homeAddress(language: Language): string {
  return `/${language}`
}

/** How well the reader in use reads. No dossier has a page of that name. */
export function readerAddress(language: Language): string {
  return `/${language}/about/reader`
}

/** Addresses that change dossiers as a whole. */
export function dossiersAddress(language: Language): string {
  return `/${language}/dossiers`
}

export function addressesOf(language: Language, dossier: string): Addresses {
  const root = `/${language}/${encodeURIComponent(dossier)}`
  return {
    dossier: root,
    before: (cursor) => `${root}?before=${encodeURIComponent(cursor)}#latest`,
    day: (day) => `${root}/day/${encodeURIComponent(day)}`,
    document: (id, finding) => `${root}/document/${partsOf(id)}${finding ? `#${findingAnchor(finding)}` : ''}`,
    part: (id, from) => `${root}/document/${partsOf(id)}${from > 0 ? `?from=${from}` : ''}`,
    revisions: (id, { from, to, beside } = {}) =>
      withQuery(`${root}/document/${partsOf(id)}/revisions`, { from, to, view: beside ? 'side' : undefined }),
    fetched: (id, revision, { part, asPage } = {}) =>
      withQuery(`${root}/document/${partsOf(id)}/fetched`, {
        revision,
        part: part && part > 1 ? String(part) : undefined,
        show: asPage ? 'page' : undefined,
      }),
    fetchedBytes: (id, revision) => withQuery(`${root}/document/${partsOf(id)}/fetched/bytes`, { revision }),
    fetchedPage: (id, revision) => withQuery(`${root}/document/${partsOf(id)}/fetched/page`, { revision }),
    statement: (id) => `${root}/statement/${partsOf(id)}`,
    actor: (id) => `${root}/actor/${partsOf(id)}`,
    issue: (id, actor) => `${root}/issue/${partsOf(id)}${actor ? `#${encodeURIComponent(actorAnchor(actor))}` : ''}`,
    forecasts: `${root}/forecasts`,
    events: (chosen) => withQuery(`${root}/events`, { ...chosen }),
    occurrences: `${root}/occurrences`,
    occurrence: (id) => `${root}/occurrence/${encodeURIComponent(id)}`,
    join: `${root}/join`,
    undoJoin: (id) => `${root}/join/${encodeURIComponent(id)}/undo`,
    contradictions: `${root}/contradictions`,
    tracks: `${root}/tracks`,
    agreements: `${root}/agreements`,
    carriers: `${root}/carriers`,
    network: (of, between) => {
      const [a, b] = between ?? []
      const asked = new URLSearchParams({ of, ...(a && b ? { a, b } : {}) })
      return `${root}/network?${asked}${a && b ? '#between' : ''}`
    },
    quoting: (between) => {
      const [by, whom] = between ?? []
      return by && whom ? `${root}/quoting?${new URLSearchParams({ by, whom })}#said` : `${root}/quoting`
    },
    picture: (which, as, asked = {}) => withQuery(`${root}/${which}.${as}`, asked),
    search: `${root}/search`,
    found: (query, page) => `${root}/search?${new URLSearchParams({ q: query, page: String(page) })}`,
    add: `${root}/add`,
    review: `${root}/review`,
    outcome: `${root}/outcome`,
    undo: (review) => `${root}/review/${encodeURIComponent(review)}/undo`,
    inbox: (before) => (before ? `${root}/inbox?before=${encodeURIComponent(before)}#arrivals` : `${root}/inbox`),
    retry: `${root}/failed/retry`,
    letGo: `${root}/failed/discard`,
    sources: `${root}/sources`,
    askSource: `${root}/sources/ask`,
    removeSource: `${root}/sources/remove`,
    alerts: `${root}/alerts`,
    testAlert: `${root}/alerts/test`,
    endAlert: `${root}/alerts/end`,
    restoreAlert: `${root}/alerts/restore`,
  }
}

/** A finding in the list beside the text. */
export function findingAnchor(id: string): string {
  return `f-${id}`
}

/** A finding's first words in the text. */
export function textAnchor(id: string): string {
  return `s-${id}`
}

/** An actor's row on an issue page. */
export function actorAnchor(id: string): string {
  return `a-${id}`
}
