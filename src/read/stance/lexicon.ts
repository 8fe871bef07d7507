/** The predicates made ready to be looked up, by lemma and part of speech, and the expressions of several words. */
import { adjectives, nouns, type PredicateClass, phrases, predicateClasses, verbs } from './predicates.ts'

/** One sense of a word. */
export interface Predicate {
  readonly class: PredicateClass
  /** The prepositions under which it takes a thing. */
  readonly prepositions: ReadonlySet<string>
  /** It takes a thing without a preposition. */
  readonly bare: boolean
}

export type WordKind = 'verb' | 'noun' | 'adjective'

type Lexicon = ReadonlyMap<string, readonly Predicate[]>

const lexicons: Readonly<Record<WordKind, Lexicon>> = {
  verb: compile(verbs),
  noun: compile(nouns),
  adjective: compile(adjectives),
}

/**
 * The senses of a word, in the order of the classes.
 * @param lemma with its particle, if it has one: `rule_out`
 */
export function predicatesOf(lemma: string, kind: WordKind): readonly Predicate[] {
  return lexicons[kind].get(lemma) ?? []
}

function compile(words: Partial<Record<PredicateClass, string>>): Lexicon {
  const lexicon = new Map<string, Predicate[]>()
  for (const name of predicateClasses)
    for (const written of (words[name] ?? '').split(/\s+/).filter(Boolean)) {
      const [lemma = '', ...slots] = written.split('+')
      const prepositions = new Set(slots.filter((slot) => slot !== 'obj'))
      const bare = prepositions.size === 0 || slots.includes('obj')
      lexicon.set(lemma, [...(lexicon.get(lemma) ?? []), { class: name, prepositions, bare }])
    }
  return lexicon
}

/** An expression of several words, as it begins. */
interface Beginning {
  readonly next: Map<string, Beginning>
  ends: Predicate | null
}

const ANY = '*'
const expressions = beginningOf()

function beginningOf(): Beginning {
  const root: Beginning = { next: new Map(), ends: null }
  for (const name of predicateClasses)
    for (const line of (phrases[name] ?? '').split('\n')) {
      let node = root
      for (const word of line.trim().split(/\s+/).filter(Boolean)) {
        const next = node.next.get(word) ?? { next: new Map(), ends: null }
        node.next.set(word, next)
        node = next
      }
      if (node !== root) node.ends = { class: name, prepositions: new Set(), bare: true }
    }
  return root
}

/** The longest expression that begins at a place, and where it ends; null when none does. */
export function expressionAt(
  wordsAt: (i: number) => readonly string[],
  from: number,
  end: number,
): { predicate: Predicate; to: number } | null {
  let best: { predicate: Predicate; to: number } | null = null
  let nodes: readonly Beginning[] = [expressions]
  for (let i = from; i < end && nodes.length > 0; i++) {
    const words = wordsAt(i)
    nodes = nodes.flatMap((node) => {
      const found = [...words, ...(i > from ? [ANY] : [])].flatMap((word) => node.next.get(word) ?? [])
      return found
    })
    for (const { ends } of nodes) if (ends) best = { predicate: ends, to: i + 1 }
  }
  return best
}
