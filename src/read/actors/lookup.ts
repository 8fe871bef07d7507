/**
 * Where the roster's names stand. One trie of words for each language, made when the language is first met; at each
 * token the longest name wins. Case counts: "Polish" is no polish.
 */
import type { Roster, RosterActor } from '../../domain/index.ts'
import type { Known, Token } from '../layers.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { tokenise } from '../tokens/tokenise.ts'
import { lookupKey } from './key.ts'

interface Node {
  next: Map<string, Node>
  /** Who goes by the words that lead here; the forms in {@link FORMS} order, the first that is there counts. */
  actors: { [F in Known['form']]?: string[] }
}

const FORMS = ['name', 'metonym', 'demonym'] as const

/** The step that finds the roster's names. */
export function lookupStep(roster: Roster): AnyStep {
  const tries = new Map<string, Node>()
  return step({
    name: 'names',
    needs: ['tokens', 'language'],
    gives: ['known'],
    run({ tokens, language }) {
      const trie = tries.get(language.tag) ?? trieOf(roster.actors, language.tag)
      tries.set(language.tag, trie)
      return { known: find(tokens, trie) }
    },
  })
}

/** Names of a language and, since pages quote them, the English ones. */
function trieOf(actors: readonly RosterActor[], language: string): Node {
  const root: Node = { next: new Map(), actors: {} }
  for (const actor of actors) {
    add(root, actor.name, actor.id, 'name')
    for (const tag of new Set([language, 'en'])) {
      for (const name of actor.aliases[tag] ?? []) add(root, name, actor.id, 'name')
      for (const name of actor.metonyms[tag] ?? []) add(root, name, actor.id, 'metonym')
      for (const name of actor.demonyms[tag] ?? []) add(root, name, actor.id, 'demonym')
    }
  }
  return root
}

function add(root: Node, name: string, actor: string, form: Known['form']): void {
  const all = tokenise(name)
  const words = /^the$/i.test(all[0]?.text ?? '') && all.length > 1 ? all.slice(1) : all
  if (words.length === 0) return
  let node = root
  for (const word of words) {
    const key = lookupKey(word.text)
    const next = node.next.get(key) ?? { next: new Map(), actors: {} }
    node.next.set(key, next)
    node = next
  }
  node.actors[form] = [...new Set([...(node.actors[form] ?? []), actor])]
}

function find(tokens: readonly Token[], root: Node): Known[] {
  const found: Known[] = []
  for (let from = 0; from < tokens.length; from++) {
    let node: Node | undefined = root
    let best: Known | null = null
    for (let i = from; node && i < tokens.length; i++) {
      const token = tokens[i]
      // A name does not reach over a line's end.
      if (!token || (i > from && token.start > (tokens[i - 1]?.end ?? 0) + 2)) break
      node = node.next.get(lookupKey(token.text))
      const form = node && FORMS.find((one) => node?.actors[one])
      if (node && form) best = { from, to: i + 1, actors: node.actors[form] ?? [], form }
    }
    if (!best) continue
    found.push(best)
    from = best.to - 1
  }
  return found
}
