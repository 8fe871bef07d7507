/** What else in a dossier has the words of its documents. */
import { compareAppeared } from '../../compare/index.ts'
import type { DocumentCard, LikePair, Store } from '../../store/index.ts'

/** Another document with words of this one. */
export interface CopyView {
  document: DocumentCard
  /** Which share of this document's words stands there, and of that one's here, 0 to 1; null where never compared. */
  own: number | null
  its: number | null
}

/** What else in the dossier has a document's words. */
export interface CopiesView {
  /** The earliest of the documents with this text; null when it is this one. */
  original: CopyView | null
  /** The others with this text, in the order they appeared: the first few. */
  also: CopyView[]
  /** How many there are, the original among them. */
  alsoTotal: number
  /** Longer texts that this one stands in or was cut out of, and shorter ones that stand in this. */
  inside: CopyView[]
  holds: CopyView[]
}

/** How many are named of each kind. */
const NAMED = 8
/** How many of its text are looked at for a document: of boilerplate there may be thousands. */
const LOOKED_AT = 200

/** By document; those that nothing is like are left out. */
export async function copiesOf(
  store: Store,
  dossier: string,
  documents: readonly DocumentCard[],
): Promise<Record<string, CopiesView>> {
  const ids = documents.map(({ id }) => id)
  if (ids.length === 0) return {}
  const { kin, pairs } = await store.likeness.like(dossier, ids, LOOKED_AT)
  if (kin.length === 0 && pairs.length === 0) return {}
  const others = new Set([...kin.map((one) => one.kin), ...pairs.flatMap(({ a, b }) => [a, b])])
  const cards = new Map((await store.documents.cards(dossier, [...others])).map((card) => [card.id, card]))
  const family = Map.groupBy(kin, (one) => one.document)
  const found: Record<string, CopiesView> = {}
  for (const card of documents) {
    const own = pairs.filter(({ a, b }) => a === card.id || b === card.id)
    const relatives = (family.get(card.id) ?? []).map((one) => one.kin)
    const view = viewOf(card, relatives, own, cards)
    if (view.alsoTotal > 0 || view.inside.length > 0 || view.holds.length > 0) found[card.id] = view
  }
  return found
}

function viewOf(
  card: DocumentCard,
  kin: readonly string[],
  pairs: readonly LikePair[],
  cards: ReadonlyMap<string, DocumentCard>,
): CopiesView {
  const shares = new Map(
    pairs.map(({ a, b, ofA, ofB }) => (a === card.id ? [b, { own: ofA, its: ofB }] : [a, { own: ofB, its: ofA }])),
  )
  const copies = (ids: readonly string[]): CopyView[] =>
    ids
      .flatMap((id) => cards.get(id) ?? [])
      .sort(compareAppeared)
      .map((document) => ({ document, ...(shares.get(document.id) ?? { own: null, its: null }) }))
  const also = copies(kin)
  const first = also[0]
  const original = first && compareAppeared(first.document, card) < 0 ? first : null
  const others = also.filter((one) => one !== original)
  const related = new Set(kin)
  const parts = pairs.filter(({ kind, a, b }) => kind === 'part' && !related.has(a === card.id ? b : a))
  const otherOf = ({ a, b }: LikePair) => (a === card.id ? b : a)
  const isShorter = (pair: LikePair) => (pair.a === card.id ? pair.ofA >= pair.ofB : pair.ofB > pair.ofA)
  return {
    original,
    also: others.slice(0, NAMED),
    alsoTotal: also.length,
    inside: copies(parts.filter(isShorter).map(otherOf)).slice(0, NAMED),
    holds: copies(parts.filter((pair) => !isShorter(pair)).map(otherOf)).slice(0, NAMED),
  }
}
