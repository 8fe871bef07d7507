/** Finding what a kept document is like, in the transaction that keeps it. */
import { commonOf, familiesOf, type Likeness, likeKind, prepare } from '../../compare/index.ts'
import type { LikePair, Store } from '../../store/index.ts'
import { preparedTexts } from './preparedTexts.ts'

/** Candidates that are compared word by word: those with most keys in common. */
const COMPARED = 48
/** Keys that two texts must have in common to be compared: one alone is a phrase. */
const SHARED = 2

/**
 * Looks for the documents of the dossier whose texts are like this one's, and groups them. The text it had before no longer
 * counts. The caller holds the dossier's lock.
 *
 * @param text of the revision
 */
export async function keepLikeness(
  store: Store,
  dossier: string,
  document: string,
  revision: string,
  text: string,
  likeness: Likeness,
): Promise<void> {
  const near = await nearest(store, dossier, document, likeness)
  const pairs = await pairsWith(store, document, text, near)
  const families = await familiesAfter(store, dossier, document, pairs, near)
  await store.likeness.put({ dossier, document, revision, ...likeness, pairs, families })
}

interface Near {
  document: string
  revision: string
  family: string
}

async function nearest(store: Store, dossier: string, document: string, { words, keys }: Likeness): Promise<Near[]> {
  const own = new Set(keys)
  const near = (await store.likeness.near(dossier, { document, words, keys })).map((one) => {
    return { ...one, shared: one.keys.filter((key) => own.has(key)).length }
  })
  // Ties stay in the order the store gave, which is the same every time.
  const enough = near.filter(({ shared, keys: theirs }) => shared >= Math.min(SHARED, keys.length, theirs.length))
  return enough.sort((a, b) => b.shared - a.shared).slice(0, COMPARED)
}

async function pairsWith(store: Store, document: string, text: string, near: readonly Near[]): Promise<LikePair[]> {
  if (near.length === 0) return []
  const mine = prepare(text)
  const pairs: LikePair[] = []
  const prepared = await preparedTexts(
    store,
    near.map(({ revision }) => revision),
  )
  for (const other of near) {
    const theirs = prepared.get(other.revision)
    if (!theirs) continue
    const common = commonOf(mine, theirs)
    const kind = likeKind(mine, theirs, common)
    if (!kind) continue
    const { ofA, ofB } = common
    if (document < other.document) pairs.push({ a: document, b: other.document, kind, ofA, ofB })
    else pairs.push({ a: other.document, b: document, kind, ofA: ofB, ofB: ofA })
  }
  return pairs
}

/** The families that change when a document has these pairs and no others. */
async function familiesAfter(
  store: Store,
  dossier: string,
  document: string,
  pairs: readonly LikePair[],
  near: readonly Near[],
): Promise<Map<string, string>> {
  const likes = pairs.filter(({ kind }) => kind === 'same').map(({ a, b }) => (a === document ? b : a))
  const before = await store.likeness.familyOf(dossier, document)
  const families = new Map<string, string>()
  if (before !== null) {
    // It may have held the others together: they are grouped anew without it.
    const left = (await store.likeness.members(dossier, [before])).map((one) => one.document)
    const others = left.filter((id) => id !== document)
    if (others.length > 0) {
      const same = (await store.likeness.pairsWithin(dossier, others)).filter(({ kind }) => kind === 'same')
      for (const [id, family] of familiesOf(others, same)) families.set(id, family)
    }
  }
  const joined = new Set<string>()
  const known = new Map(near.map((one) => [one.document, one.family]))
  for (const id of likes) joined.add(families.get(id) ?? known.get(id) ?? id)
  const family = [document, ...joined].reduce((least, id) => (id < least ? id : least))
  for (const [id, one] of families) if (joined.has(one)) families.set(id, family)
  const all = joined.size > 0 ? await store.likeness.members(dossier, [...joined]) : []
  for (const { document: id } of all) if (id !== document && !families.has(id)) families.set(id, family)
  families.set(document, family)
  return families
}
