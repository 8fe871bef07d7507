/** Texts made ready to be compared, those used last at hand: what comes in is like what came shortly before. */
import { type Prepared, prepare } from '../../compare/index.ts'
import type { Store } from '../../store/index.ts'

/** How many words are kept ready, of all texts together; each takes some sixty bytes. */
const WORDS = 200_000

/** By revision, whose text never changes; the one used last at the end. */
const ready = new Map<string, Prepared>()
let words = 0

/** @returns by revision; one that is not in the store is left out */
export async function preparedTexts(store: Store, revisions: readonly string[]): Promise<Map<string, Prepared>> {
  const texts = await store.documents.texts(revisions.filter((revision) => !ready.has(revision)))
  const found = new Map<string, Prepared>()
  for (const revision of revisions) {
    const text = texts.get(revision)
    const prepared = ready.get(revision) ?? (text === undefined ? null : prepare(text))
    if (prepared) found.set(revision, prepared)
  }
  for (const [revision, prepared] of found) keep(revision, prepared)
  return found
}

function keep(revision: string, prepared: Prepared): void {
  if (ready.delete(revision)) words -= prepared.words.length
  ready.set(revision, prepared)
  words += prepared.words.length
  for (const [oldest, { words: its }] of ready) {
    if (words <= WORDS) return
    ready.delete(oldest)
    words -= its.length
  }
}
