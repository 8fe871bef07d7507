/** `/{edition}/record/{slug}/statement/{id}`: one statement, with all that the record knows of it. */
import { type Edition, overlaps, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { briefCards } from '../../views/briefs.ts'
import type { BriefCard } from '../../views/public.ts'
import { compareRecord } from '../comparing.ts'
import type { ReviewedIn } from '../reviewed.ts'
import { contextOf, evidenceOf, type RecordEvidence } from './evidence.ts'
import { type OpenRecord, openRecord, type RecordHead } from './open.ts'
import { type Held, heldIn, type RecordStatement, statementOf } from './statements.ts'

export interface StatementRecord {
  head: RecordHead
  statement: RecordStatement
  /** What stands around its words in its sentences; empty where the words are not shown. */
  before: string
  after: string
  /** Others that carry the same words of the same speaker, the first to have them first. */
  carriers: (RecordEvidence & { on: string | null })[]
  /** Briefs of this edition that cite it. */
  briefs: BriefCard[]
}

/** What a record has to say of a statement's address. */
export type StatementAnswer =
  | { kind: 'there'; view: StatementRecord }
  /** It was in the record, and is no more. */
  | { kind: 'gone'; head: RecordHead }

/** @throws ReadoutError `not-found` where no record of that name is public, or it never had that statement */
export async function recordStatement(
  house: House,
  edition: Edition,
  slug: string,
  id: string,
): Promise<StatementAnswer> {
  const open = await openRecord(house, edition, slug)
  const { head, reviewed } = open
  const held = heldIn(reviewed).get(id)
  if (!held) {
    if (await wasDecidedFor(house, open, id)) return { kind: 'gone', head }
    throw new ReadoutError('not-found', `statement "${id}"`, 'the record has none of that number')
  }
  const view = {
    head,
    statement: statementOf(reviewed, held),
    ...contextOf(held.document, held.statement.content.spans),
    carriers: carriersOf(reviewed, id),
    briefs: await citing(house, edition, open, held),
  }
  return { kind: 'there', view }
}

/** Whether somebody once decided for it: what nobody ever decided on is told of to nobody. */
async function wasDecidedFor({ store }: House, { dossier }: OpenRecord, id: string): Promise<boolean> {
  const said = await Promise.all(
    (['accept', 'change', 'add'] as const).map((what) => store.audit.has(dossier, { what, subject: id })),
  )
  return said.some(Boolean)
}

function carriersOf(reviewed: ReviewedIn, id: string): StatementRecord['carriers'] {
  const held = heldIn(reviewed)
  const found = compareRecord(reviewed, 'corroboration')
    .filter(({ carriers }) => carriers.some(({ statement }) => statement === id))
    .flatMap(({ carriers }) => carriers)
    .filter(({ statement }) => statement !== id)
  const once = [...new Map(found.map((one) => [one.statement, one])).values()]
  return once.flatMap(({ statement, on }) => {
    const other = held.get(statement)
    if (!other) return []
    return [
      {
        ...evidenceOf(reviewed, other.document, other.statement.content.spans, statement),
        on: on?.slice(0, 10) ?? null,
      },
    ]
  })
}

/** Published briefs whose footnotes name the statement, or rest on words of it. */
async function citing(
  { store }: House,
  edition: Edition,
  { dossier }: OpenRecord,
  { statement, document }: Held,
): Promise<BriefCard[]> {
  const cards = (await store.briefs.quoting(dossier, document.document.id)).filter((one) => one.language === edition)
  const citing = await Promise.all(
    cards.map(async (card) => {
      const brief = await store.briefs.published(card)
      const cites = brief?.footnotes.some(
        ({ document: at, anchor, statement: named }) =>
          at === document.document.id &&
          (named === statement.id ||
            statement.content.spans.some((span) => overlaps(span, [anchor.start, anchor.end]))),
      )
      return cites ? [card] : []
    }),
  )
  return briefCards(store, citing.flat())
}
