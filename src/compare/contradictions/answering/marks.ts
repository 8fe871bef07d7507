/** What a pair of sentences shows, as numbers that a model weighs. */
import { flag, lay, likenessFeatures } from '../alignment/features.ts'
import { fitOf } from '../pair.ts'
import type { Side, Topic } from './side.ts'

/** How alike two words of one group are, the smallest group first; those of one stem are 1. */
const GROUPS = [0.6, 0.4, 0.2]
const FEW = 3

/** Whether by their words they are likelier than not not to fit; nothing else need be weighed then. */
export function gainsay(a: Side, b: Side): boolean {
  return fitOf(a.claim, b.claim, () => 1).chance > 0.5
}

/** @param a what was said first; reasons are given after what they are for */
export function marksOf(a: Side, b: Side): Record<string, number> {
  const near = nearness(a.topics, b.topics)
  const both = (is: (side: Side) => boolean) => flag(is(a)) + flag(is(b))
  return {
    ...near,
    ...laid(a, b),
    ways: a.way * b.way,
    nearWays: a.way * b.way * near.nearLess,
    way: a.way + b.way,
    plain: both(isPlain),
    plainSecond: flag(isPlain(b)) - flag(isPlain(a)),
    reasonSecond: flag(a.demands && isPlain(b)) - flag(b.demands && isPlain(a)),
    demands: both(({ demands }) => demands),
    ours: both(({ ours }) => ours),
    does: both(({ does }) => does),
    wanted: both(({ claim }) => claim.stand.wanted),
    length: a.length + b.length,
  }
}

/** Whether it says how things are. */
function isPlain({ demands, does, ours }: Side): boolean {
  return !demands && !does && !ours
}

/** How near to each other what they are about is. */
function nearness(a: readonly Topic[], b: readonly Topic[]) {
  const alike = a.map((one) => b.map((other) => alikeness(one, other)))
  const ours = alike.map((row) => Math.max(0, ...row))
  const theirs = b.map((_, j) => Math.max(0, ...alike.map((row) => row[j] ?? 0)))
  const [first, second] = [share(a, ours), share(b, theirs)]
  const rare = a.flatMap((one, i) => b.map((two, j) => (alike[i]?.[j] ?? 0) * Math.sqrt(one.rarity * two.rarity)))
  const nearest = rare.sort((x, y) => y - x).slice(0, FEW)
  const same = (of: readonly number[]) => of.map((x) => flag(x === 1))
  return {
    nearLess: Math.min(first, second),
    nearMore: Math.max(first, second),
    nearest: nearest[0] ?? 0,
    nearestFew: nearest.reduce((all, x) => all + x, 0) / FEW,
    sameStem: share(a, same(ours)) + share(b, same(theirs)),
  }
}

function alikeness(a: Topic, b: Topic): number {
  if (a.stem === b.stem) return 1
  return GROUPS[a.groups.findIndex((group, i) => group !== 0 && group === b.groups[i])] ?? 0
}

/** How much of what one is about the other is too; the rarer a word, the more it counts. */
function share(topics: readonly Topic[], alike: readonly number[]): number {
  const weights = topics.map(({ rarity }) => rarity ** 2)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce((sum, weight, i) => sum + weight * (alike[i] ?? 0), 0) / (all || 1)
}

/** Word laid on word. */
function laid(a: Side, b: Side) {
  const pair = lay(a.claim.things, b.claim.things)
  const { least, most, same, looseLess, looseMore } = likenessFeatures(pair)
  return { least, most, same, looseLess, looseMore }
}
