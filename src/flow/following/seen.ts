/** What a follower of a dossier may see of it: all that holds in it, or what people decided for. */
import { type AlertKind, type Called, dayOf, type Edition, type ReadDocument, type Span } from '../../domain/index.ts'
import type { Alert, AlertWords } from '../../formats/index.ts'
import { compareDossier, keptDocuments } from '../comparing/kept.ts'
import type { House } from '../house.ts'
import { compareRecord } from '../record/comparing.ts'
import { documentOutlet } from '../record/documentOutlet.ts'
import { quotableOf } from '../record/quotable.ts'
import { inEdition, type Reviewed, reviewedOf } from '../record/reviewed.ts'
import { type Names, namesIn } from '../views/names.ts'
import { resolverFor } from '../views/resolve.ts'
import { type Thing, type ThingWords, thingsIn } from './things.ts'

export interface Seen {
  things: Thing[]
  /** Whom and what it is about, in a language. */
  names(language: Edition): Names
  /** When people decided for all that it rests on, ISO 8601 UTC; null where they did not. */
  reviewed(thing: Thing): string | null
  /** The thing in words, with links made of ids. */
  alert(thing: Thing, at: string, language: Edition, link: (finding: string) => string | null): Alert
}

/** Of a dossier that is there, as it stands now; `kinds` are those that somebody wants. */
export async function seenOf(
  house: House,
  dossier: string,
  reviewed: boolean,
  kinds: readonly AlertKind[],
): Promise<Seen> {
  const decided = await reviewedOf(house, dossier)
  return reviewed ? seenReviewed(dossier, decided, kinds) : seenWhole(house, dossier, decided, kinds)
}

/** The reviewed findings alone, no more of a text's words than the public may see. */
export function seenReviewed(dossier: string, decided: Reviewed, kinds: readonly AlertKind[]): Seen {
  const told = {
    positions: compareRecord(decided, 'positions'),
    ...(kinds.includes('contradiction') ? { contradictions: compareRecord(decided, 'contradictions') } : {}),
  }
  const things = thingsIn(decided.documents, told)
  const quote = (document: string, spans: readonly Span[]) =>
    joined(spans.map((span) => decided.byId.get(document)?.quotable(span) ?? null))
  const outletOf = (document: string) => decided.byId.get(document)?.outlet ?? null
  const { documents } = decided
  const names = (language: Edition) => inEdition(decided, language).names
  const own = seen(dossier, decided, { things, names, documents, quote, outletOf })
  // Comparing may rest on a sentence beside those that people decided for.
  return { ...own, things: things.filter((thing) => own.reviewed(thing) !== null) }
}

async function seenWhole(house: House, dossier: string, decided: Reviewed, kinds: readonly AlertKind[]): Promise<Seen> {
  const { documents } = await keptDocuments(house, dossier)
  const told = {
    positions: await compareDossier(house, dossier, 'positions'),
    ...(kinds.includes('contradiction')
      ? { contradictions: await compareDossier(house, dossier, 'contradictions') }
      : {}),
  }
  const things = thingsIn(documents, told)
  const texts = new Map(documents.map(({ document }) => [document.id, document]))
  // One quotation at a time: what is told at once is no more than a quotation of each.
  const quote = (document: string, spans: readonly Span[]) =>
    joined(spans.map((span) => quotableOf(texts.get(document)?.text ?? '', [span])(span)))
  const outlets = await house.store.outlets.list(dossier)
  const cards = await house.store.documents.cards(dossier, [...texts.keys()])
  const outletIds = new Map(cards.map(({ id, outletId }) => [id, outletId]))
  const outletOf = (id: string) => {
    const document = texts.get(id)
    return document ? documentOutlet({ outletId: outletIds.get(id) ?? null, document }, outlets) : null
  }
  const resolver = await resolverFor(house.store, dossier)
  const names = (language: Edition) => namesIn(language, resolver)
  return seen(dossier, decided, { things, names, documents, quote, outletOf })
}

interface Parts {
  things: Thing[]
  names: Seen['names']
  documents: readonly ReadDocument[]
  quote(document: string, spans: readonly Span[]): string | null
  outletOf(document: string): Called | null
}

function seen(dossier: string, { byId }: Reviewed, { things, names, documents, quote, outletOf }: Parts): Seen {
  const known = new Map(documents.map(({ document }) => [document.id, document]))
  const decidedAt = ({ document, finding }: ThingWords): string | null =>
    finding === null ? null : (byId.get(document)?.decided.get(finding) ?? null)
  const reviewed = ({ words }: Thing) => {
    const all = words.map(decidedAt)
    return all.every((at) => at !== null) ? (all.toSorted().at(-1) ?? null) : null
  }
  const inWords = (words: ThingWords, called: Names, link: (finding: string) => string | null): AlertWords => {
    const document = known.get(words.document)
    const outlet = outletOf(words.document)
    return {
      quote: quote(words.document, words.spans),
      sources: words.sources.map((id) => called.actor(id).name),
      stance: words.stance,
      voice: words.voice,
      day: words.day ?? (document ? dayOf(document.published) : null),
      title: document?.title ?? null,
      outlet: outlet && called.of(outlet).name,
      source: document?.url ?? null,
      url: words.finding === null ? null : link(words.finding),
    }
  }
  return {
    things,
    names,
    reviewed,
    alert(thing, at, language, link) {
      const { id, kind, how, actors, issues } = thing
      const called = names(language)
      const [first, second] = thing.words.map((words) => inWords(words, called, link))
      const head = {
        id,
        at,
        dossier,
        actor: [...new Set(actors)].map((one) => called.actor(one).name).join(', ') || null,
        issue: [...new Set(issues)].map((one) => called.issue(one).name).join(', ') || null,
        reviewed: reviewed(thing) !== null,
      }
      if (!first) throw new Error('Nothing is told that rests on no words.')
      if (kind === 'statement' || !second) return { ...head, kind: 'statement', words: [first] }
      if (kind === 'shift' || how === null) return { ...head, kind: 'shift', words: [first, second] }
      return { ...head, kind: 'contradiction', how, words: [first, second] }
    },
  }
}

/** Null where a part of it may not be shown. */
function joined(quotes: readonly (string | null)[]): string | null {
  return quotes.some((quote) => quote === null) ? null : quotes.join(' … ')
}
