/** "Met Demrel in Tessavin and Pelveth in Karvosh": two meetings in one breath, each with whom it names and where. */
import type { Run } from '../layers.ts'
import type { Told } from './told.ts'
import type { Tree } from './tree.ts'
import type { Who } from './who.ts'

/** Somebody and the place that follows on him. */
interface Stay {
  head: number
  where: string
  run: Run
}

/** Nobody's titles and name have more words than this. */
const LONGEST = 10

/**
 * Talks with several, each in a place of his own, taken apart; anything else is as it was. Told by the words, since the
 * parser is often wrong about what a second place or person is joined to. The second rests on its own words.
 */
export function parted(tree: Tree, who: Who, told: Told, end: number): Told[] {
  const { act } = told
  if (act.type !== 'CONSULT' || act.by === 'noun' || act.mode === 'visit') return [told]
  const [first, ...others] = staysIn(tree, who, { from: Math.max(act.at, act.noun) + 1, to: end })
  if (!first || others.length === 0 || told.doers.includes(first.head)) return [told]
  return [
    { ...told, done: [first.head], where: first.where },
    ...others.map(({ head, where, run }) => ({ ...told, act: { ...act, ...run }, done: [head], where })),
  ]
}

/** "With Demrel in Tessavin, Pelveth in Karvosh and": all that follow on each other. */
function staysIn(tree: Tree, who: Who, { from, to }: Run): Stay[] {
  const stays: Stay[] = []
  let start = from
  for (let at = from; at < to && at - start < LONGEST; at++) {
    if (tree.verb(at)) break
    const place = /^(?:in|at)$/.test(tree.lower(at)) ? who.knownAt(at + 1) : null
    const [where, ...more] = place?.actors ?? []
    if (!place || where === undefined || more.length > 0 || place.form === 'demonym' || place.from !== at + 1) continue
    const head = headIn(tree, { from: start, to: at })
    if (!tree.noun(head) || !who.acts(head) || !who.named(head)) break
    stays.push({ head, where, run: { from: start, to: place.to } })
    start = nextFrom(tree, place.to)
    if (start < 0) break
    at = start - 1
  }
  return stays
}

/** Past "and", "and with"; -1 when nothing is joined. */
function nextFrom(tree: Tree, at: number): number {
  let next = at
  while (/^(?:,|and|with)$/.test(tree.lower(next))) next++
  return next > at ? next : -1
}

/** The word of a run that its last word hangs on in the end. */
function headIn(tree: Tree, { from, to }: Run): number {
  let head = to - 1
  for (let above = tree.head(head); above >= from && above < to; above = tree.head(head)) head = above
  return head
}
