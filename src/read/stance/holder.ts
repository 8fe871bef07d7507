/** Whose an attitude is: that of the statement's source, or of somebody the source speaks of. */
import { words } from '../languages/words.ts'
import type { Cast, Run, Token } from '../layers.ts'
import type { Tree } from './tree.ts'

export type Whose = 'own' | 'foreign'

const SELF = words('i we he she it they me us him her them one my our his its their myself ourselves')
const THIRD = words('he she it they him her them his its their')
/** Whoever speaks of them speaks for himself as well. */
const ANYONE = words('nobody everyone everybody anyone anybody nothing no-one one whoever none world there')

/** What is known of a text, to tell who is who. */
export interface Basis {
  readonly tokens: readonly Token[]
  readonly tree: Tree
  readonly cast: Cast
  /** The country an actor belongs to, when that is known. */
  countryOf(actor: string): string | null
}

/**
 * @param actors the source's
 * @param source the source's words
 */
export function holderOf(
  actors: readonly string[],
  source: readonly Run[],
  { tokens, tree, cast, countryOf }: Basis,
): (at: number) => Whose {
  const countries = new Set(actors.flatMap((actor) => countryOf(actor) ?? []))
  const isSource = (at: number) => source.some(({ from, to }) => from <= at && at < to)
  // "its envoy" speaks for whom the clause is about.
  const speaksForIt = source.some(({ from }) => /^(?:its|their)$/.test(tokens[from]?.lower ?? ''))
  /** "Pelveth regrets her offer": whom the clause names before a pronoun, when that is not the source. */
  const namedBefore = (at: number) => {
    for (let i = at - 1; i >= Math.max(0, at - 25) && tokens[i]?.text !== '.'; i--)
      if (/^nsubj/.test(tree.relation(i)) && /^NNP/.test(tree.tag(i)) && !isSource(i)) return i
    return -1
  }
  const whose = (at: number): Whose => {
    const token = tokens[at]
    if (!token) return 'foreign'
    if (isSource(at) || ANYONE.has(token.lower)) return 'own'
    const run = tree.span(at)
    const named = cast.named(
      SELF.has(token.lower) ? { from: at, to: at + 1 } : { from: Math.min(run.from, at), to: at + 1 },
    )
    if (named.length > 0 && actors.length > 0) {
      if (named.some((one) => actors.includes(one))) return 'own'
      const isOwnBody = named.some((one) => {
        const country = countryOf(one)
        if (actors.some((actor) => actor.startsWith(`${one}/`))) return true
        return country !== null && countries.has(country) && !one.includes('/')
      })
      if (isOwnBody) return 'own'
      // A pronoun told wrongly is worse than one taken for the speaker.
      return SELF.has(token.lower) && !/^(?:he|she|him|her)$/.test(token.lower) ? 'own' : 'foreign'
    }
    if (SELF.has(token.lower)) {
      const before = THIRD.has(token.lower) ? namedBefore(at) : -1
      return before < 0 ? 'own' : whose(before)
    }
    if (speaksForIt && /^N/.test(tree.tag(at))) return 'own'
    const possessor = tree.child(at, 'nmod:poss')
    if (possessor >= 0 && SELF.has(tokens[possessor]?.lower ?? '')) return whose(possessor)
    return 'foreign'
  }
  return whose
}
