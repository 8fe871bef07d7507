/** Ids to names: the actors, issues and documents of one dossier, each looked up once for one page. */

import { holding } from '../../compare/index.ts'
import {
  type Actor,
  dayOf,
  type Issue,
  type Position,
  type PositionPoint,
  quoteOf,
  type Roster,
  type Span,
  type Statement,
} from '../../domain/index.ts'
import type { Books, DocumentCard, Store, StoredFinding, StoredReview } from '../../store/index.ts'
import { placesOf } from './places.ts'
import type { PointView, PositionView, ReviewView, ShiftView, StatementView } from './types.ts'

export interface Resolver {
  readonly issues: Issue[]
  /** The dossier's own. */
  readonly roster: Roster
  actor(id: string): Actor
  /** The id of the actor of that name that is mentioned most; null where nobody is called so. */
  idOf(name: string): string | null
  issue(id: string): Issue
  /** Views of statements as they hold, in the given order; a rejected one stays, with its decision. */
  statements(stored: readonly StoredFinding[]): Promise<StatementView[]>
  /** A statement as it stood in another text of its document than the present one. */
  statementIn(found: StoredFinding, card: DocumentCard, text: string): StatementView
  positions(positions: readonly Position[]): Promise<PositionView[]>
  /** Shifts, given as positions of the two points that each lies between. */
  shifts(shifts: readonly Position[]): Promise<ShiftView[]>
}

/**
 * @param options.former actors that only an earlier reading names
 * @param options.books the dossier's, where they are at hand
 * @param options.named the ids of all that will be asked for; without it, whom anything in the dossier names
 */
export async function resolverFor(
  store: Store,
  dossier: string,
  { former = [], named: ids, books }: { former?: readonly Actor[]; named?: readonly string[]; books?: Books } = {},
): Promise<Resolver> {
  const { codebook, roster } = books ?? (await store.dossiers.books(dossier))
  const actors = new Map<string, Actor>([...former, ...roster.actors.map(asActor)].map((actor) => [actor.id, actor]))
  const named = await store.readings.actors(dossier, ids)
  for (const actor of named) actors.set(actor.id, asActor(actor))
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]))

  const actor = (id: string): Actor => actors.get(id) ?? { id, name: id, kind: 'group', country: null }
  const idOf = (name: string) => named.find((one) => one.name === name)?.id ?? null
  // An issue taken out of the codebook keeps its id as its name until the documents are read again.
  const issue = (id: string): Issue => issues.get(id) ?? { id, name: id, for: '', phrases: [id] }

  const cardsOf = async (documents: Iterable<string>) => {
    const ids = [...new Set(documents)]
    return new Map((await store.documents.cards(dossier, ids)).map((card) => [card.id, card]))
  }

  const statements = async (stored: readonly StoredFinding[]): Promise<StatementView[]> => {
    const placeOf = await placesOf(store, dossier, stored)
    return stored.flatMap((found) => {
      const place = placeOf(found)
      return place && found.finding.kind === 'statement' ? [statementView(found, place.document, place.text)] : []
    })
  }

  const statementView = (found: StoredFinding, document: DocumentCard, text: string): StatementView => {
    const words = (span: Span) => quoteOf(text, span)
    const [held] = holding([found])
    const statement = (held ?? found.finding).data as Statement
    return {
      statement,
      words: {
        source: statement.source.spans.map(words),
        cue: statement.cue.spans.map(words),
        content: statement.content.spans.map(words),
      },
      sources: statement.source.actors.map(actor),
      addressees: statement.addressees.map(actor),
      via: statement.via.map((link) => ({
        words: words(link.span),
        actor: link.actor === null ? null : actor(link.actor),
      })),
      stances: statement.stances.map((one) => ({
        issue: issue(one.issue),
        stance: one.stance,
        words: words(one.span),
      })),
      review: found.review && reviewView(found.review),
      document,
    }
  }

  const positions = async (list: readonly Position[]): Promise<PositionView[]> => {
    const points = list.flatMap((position) => position.points)
    const cards = await cardsOf(points.map((point) => point.document))
    const found = await store.readings.findingsByIds(dossier, [...new Set(points.map((point) => point.statement))])
    const byId = new Map(found.map((one) => [one.finding.id, one]))
    const view = (point: PositionPoint): PointView | null => {
      const document = cards.get(point.document)
      const statement = byId.get(point.statement)
      return document && statement ? { point, document, words: contentOf(statement) } : null
    }
    return list.map((position) => {
      const seen = position.points.map(view)
      // Documents and positions move together, so a point without its document cannot be; indexes stay those of `shifts`.
      const points = seen.filter((point) => point !== null)
      const shifts = points.length === seen.length ? position.shifts : []
      return { actor: actor(position.actor), issue: issue(position.issue), now: position.now, points, shifts }
    })
  }

  const shifts = async (list: readonly Position[]): Promise<ShiftView[]> =>
    (await positions(list)).flatMap(({ actor, issue, points: [before, after] }) =>
      before && after ? [{ actor, issue, before, after }] : [],
    )

  return {
    issues: codebook.issues,
    roster,
    actor,
    idOf,
    issue,
    statements,
    statementIn: statementView,
    positions,
    shifts,
  }
}

export function reviewView({ id, decision, by, at, carriage }: StoredReview): ReviewView {
  return { id, decision, by, at, carriage }
}

/** The day a card is filed under: published, failing that added. */
export function cardDay(card: Pick<DocumentCard, 'published' | 'added'>): string {
  return dayOf(card.published) ?? card.added.slice(0, 10)
}

/** The content of a statement, from the anchors kept with it: its last ones, after those of source and cue. */
export function contentOf({ finding, anchors }: StoredFinding): string {
  if (finding.kind !== 'statement') return ''
  const pieces = anchors.slice(-finding.data.content.spans.length)
  return pieces.map((anchor) => anchor.quote).join(' … ')
}

/** Nothing beside its name: how often a reading counts it is not for every page. */
function asActor({ id, name, kind, country }: Actor): Actor {
  return { id, name, kind, country }
}
