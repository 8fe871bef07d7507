/** From what statements speak of to issues that a person may take into the codebook. */
import { compareText, type SpokenOf, type StanceValue, type SuggestedIssue } from '../../domain/index.ts'

export interface SuggestOptions {
  /** The most issues to suggest. */
  limit?: number
}

const LIMIT = 20
/** Said less often than this, it is no recurring thing; in one document alone, only when there is no other. */
const STATEMENTS = 3
const PHRASES = 5

interface Pile {
  said: SpokenOf[]
  documents: Set<string>
  actors: Set<string>
}

/**
 * Things that several documents and actors speak of, those first that some are for and others against.
 * @param surveyed by document, what its statements speak of
 */
export function suggestIssues(
  surveyed: Iterable<readonly [document: string, said: readonly SpokenOf[]]>,
  { limit = LIMIT }: SuggestOptions = {},
): SuggestedIssue[] {
  const piles = new Map<string, Pile>()
  let documents = 0
  for (const [document, said] of surveyed) {
    documents++
    for (const one of said) {
      const pile = piles.get(one.thing) ?? { said: [], documents: new Set(), actors: new Set() }
      pile.said.push(one)
      pile.documents.add(document)
      for (const actor of one.actors) pile.actors.add(actor)
      piles.set(one.thing, pile)
    }
  }
  const least = documents > 1 ? 2 : 1
  const recurring = [...piles].filter(([, pile]) => pile.said.length >= STATEMENTS && pile.documents.size >= least)
  const suggested = recurring
    .map(([thing, pile]) => issueOf(thing, pile))
    .sort((a, b) => weightOf(b) - weightOf(a) || compareText(a.id, b.id))
  const ids = new Set<string>()
  return suggested.filter(({ id }) => id !== '' && !ids.has(id) && ids.add(id)).slice(0, limit)
}

/** Documents and actors count, and most of all that positive and negative statements are made of it. */
function weightOf({ documents, actors, statements, stances }: SuggestedIssue): number {
  const sides = stances.for + stances.against + stances.conditional
  const contested = Math.min(stances.for, stances.against + stances.conditional)
  // Nobody takes a side on most of what is spoken of: places, days, papers.
  const taken = sides > 0 ? 1 : 0.3
  return (
    (Math.log2(1 + documents) + Math.log2(1 + actors)) * taken * (1 + Math.log2(1 + sides) + 2 * contested) +
    statements / 100
  )
}

function issueOf(thing: string, { said, documents, actors }: Pile): SuggestedIssue {
  const phrases = phrasesOf(said)
  const name =
    phrases.find(({ phrase }) => !/\s(?:of|on|for|at|with)\s/.test(phrase))?.phrase ?? phrases[0]?.phrase ?? thing
  const stances: Record<StanceValue, number> = { for: 0, against: 0, conditional: 0, unclear: 0 }
  for (const { stance } of said) stances[stance]++
  return {
    id: slugOf(name),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    phrases: phrases.slice(0, PHRASES),
    statements: said.length,
    documents: documents.size,
    actors: actors.size,
    stances,
  }
}

/** Each wording with how often it stands, case not counting; the commonest first. */
function phrasesOf(said: readonly SpokenOf[]): { phrase: string; count: number }[] {
  const byKey = new Map<string, { phrase: string; count: number }>()
  for (const { phrase } of said) {
    const key = phrase.toLowerCase()
    const known = byKey.get(key) ?? { phrase, count: 0 }
    known.count++
    byKey.set(key, known)
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count || compareText(a.phrase, b.phrase))
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
