/** The lexicon at a place of the text: which entries the words there fit. */
import { type Entry, lexicon, type Meaning, type Operator } from './lexicon/open.ts'
import { isTime, R, relations, type Tree } from './tree.ts'

const MODIFIER = relations('compound amod nmod:poss nmod:desc')
const MARK = relations('mark')
const OBJECT = relations('obj')
const SUBJECT = relations('nsubj nsubj:pass')

/** Nouns that only count or frame the one they stand before: "a round of talks", "a state of emergency". */
const COUNTING = new Set(
  'batch patch deployment hundred thousand dozen ten round series wave session state act spate string set number kind form day week month year bout group part first second third plan range campaign lot package number tonne tonnes ton tons barrel litre kilo worth amount dose shipload truckload planeload shipment consignment million billion thousand dollar'.split(
    ' ',
  ),
)

const PARTICLES = new Set('up down out over off back away'.split(' '))

/** The words of an entry after its first stand beside the verb: as its particle, its preposition, its object. */
export function beside(tree: Tree, verb: number, rest: readonly string[]): boolean {
  const particle = tree.children(verb).find((one) => tree.relation(one) === R['compound:prt'])
  return rest.every((word) => {
    // "Turned down a demand to hand over": a verb has one particle.
    if (particle !== undefined && PARTICLES.has(word) && tree.lower(particle) !== word) return false
    if (tree.lower(verb + 1) === word) return true
    for (const one of tree.children(verb)) {
      if (one > verb && (tree.lower(one) === word || tree.lemma(one) === word)) return true
      if (tree.relation(one) === R.conj || one < verb) continue
      if (tree.children(one).some((mark) => tree.relation(mark) === R.case && tree.lower(mark) === word)) return true
      if (tree.relation(one) === R.ccomp && word === 'that' && tree.lower(tree.child(one, MARK)) === word) return true
    }
    return false
  })
}

/** A verb's entries, by its lemma, also where the lemma lost an "e" or has one too many ("telephon"). */
export function entriesOf<T>(
  list: ReadonlyMap<string, readonly Entry<T>[]>,
  tree: Tree,
  verb: number,
): readonly Entry<T>[] | undefined {
  const lemma = tree.lemma(verb)
  return list.get(lemma) ?? list.get(`${lemma}e`) ?? (lemma.endsWith('e') ? list.get(lemma.slice(0, -1)) : undefined)
}

/** What a verb does to the acts below it; several, when its words say several. */
export function operatorsAt(tree: Tree, i: number): ReadonlySet<Operator> {
  const found = new Set<Operator>()
  const collect = (entries: readonly Entry<Operator>[] | undefined) => {
    for (const { rest, value } of entries ?? []) if (rest.length === 0 || beside(tree, i, rest)) found.add(value)
  }
  collect(entriesOf(lexicon.operators, tree, i))
  // "Prepared", "expected": participles that are words of their own.
  if (!tree.verb(i) || tree.tag(i) === 'VBN') collect(lexicon.operators.get(tree.lower(i)))
  return found
}

/** What a noun stands for, past the word that counts it; -1 for no noun. */
export function counted(tree: Tree, noun: number): number {
  let at = noun
  for (let step = 0; step < 2 && COUNTING.has(tree.lemma(at)); step++) {
    const inner = tree.children(at).find((one) => tree.relation(one) === R.nmod && tree.preposition(one) === 'of')
    if (inner === undefined) break
    at = inner
  }
  return at
}

/** The noun that counts or frames one: of "a round of talks" the round. */
export function counting(tree: Tree, noun: number): number {
  const above = tree.head(noun)
  const framed = above >= 0 && tree.relation(noun) === R.nmod && tree.preposition(noun) === 'of'
  return framed && COUNTING.has(tree.lemma(above)) ? above : noun
}

/** The entries that a noun fits: its own, and those of the words before it. */
export function nounEntry<T>(
  tree: Tree,
  i: number,
  list: ReadonlyMap<string, readonly Entry<T>[]>,
): readonly Entry<T>[] {
  const entries = list.get(tree.lemma(i)) ?? list.get(tree.lower(i))
  if (!entries) return []
  return entries.filter(({ rest }) =>
    rest.every(
      (word) =>
        tree
          .children(i)
          .some(
            (one) => MODIFIER[tree.relation(one)] === 1 && (tree.lemma(one) === word || tree.lower(one) === word),
          ) ||
        // "A state of emergency": the noun before is the one that it hangs on.
        (tree.relation(i) === R.nmod && tree.preposition(i) === 'of' && tree.lemma(tree.head(i)) === word),
    ),
  )
}

/** What a noun tells of by itself or beside a light verb. */
export function eventNoun(tree: Tree, i: number): Entry<Meaning> | null {
  const at = counted(tree, i)
  return nounEntry(tree, at, lexicon.nouns)[0] ?? null
}

/** The things a verb is about: its object and those joined to it, the subject of its passive, what its preposition brings. */
export function things(tree: Tree, verb: number): number[] {
  const found: number[] = []
  for (const one of tree.children(verb)) {
    const relation = tree.relation(one)
    const passive = relation === R['nsubj:pass']
    const preposition = relation === R.obl ? tree.preposition(one) : ''
    const oblique =
      preposition !== '' &&
      (tree.lower(verb + 1) === preposition ||
        (tree.lower(verb + 2) === preposition && tree.relation(verb + 1) !== R.obj))
    // After a date the parser takes the object for one more: "attend the April 24-25 meetings".
    const bare = relation === R.obl && preposition === ''
    if (!(OBJECT[relation] || passive || oblique || bare) || isTime(tree, counted(tree, one))) continue
    found.push(one)
    for (const other of tree.children(one)) if (tree.relation(other) === R.conj) found.push(other)
  }
  return found
}

/** The frame that a verb and its things make, with the thing. */
export function frameAt(tree: Tree, verb: number): { meaning: Meaning; thing: number } | null {
  const entries = entriesOf(lexicon.verbClasses, tree, verb)
  if (!entries) return null
  let best: { meaning: Meaning; thing: number; rank: number } | null = null
  let about: number[] | null = null
  for (const { rest, value } of entries) {
    const list = lexicon.frames.get(value)
    if (!list || (rest.length > 0 && !beside(tree, verb, rest))) continue
    about ??= things(tree, verb)
    for (const thing of about) {
      const classes = nounEntry(tree, counted(tree, thing), lexicon.nounClasses)
      for (const frame of list)
        if ((!best || frame.rank < best.rank) && classes.some((one) => one.value === frame.things))
          best = { meaning: frame.meaning, thing, rank: frame.rank }
    }
  }
  return best
}

export function subjectOf(tree: Tree, verb: number): number {
  return tree.child(verb, SUBJECT)
}
