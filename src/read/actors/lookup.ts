/**
 * Where the roster's names stand. One trie of words for each language, made when the language is first met; at each
 * token the longest name wins. Case counts: "Polish" is no polish.
 */
import type { Roster, RosterActor } from '../../domain/index.ts'
import type { Language } from '../languages/language.ts'
import type { Known, Token } from '../layers.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { tokenise } from '../tokens/tokenise.ts'
import { withoutEnding } from './cases.ts'
import { lookupKey } from './key.ts'
import { inflectedForms, isTransliterated, spellingKey } from './spelling.ts'

interface Node {
  next: Map<string, Node>
  /** Who goes by the words that lead here; the forms in {@link FORMS} order, the first that is there counts. */
  actors: { [F in Known['form']]?: string[] }
}

const FORMS = ['name', 'metonym', 'demonym', 'place'] as const

/** The step that finds the roster's names. */
export function lookupStep(roster: Roster): AnyStep {
  const tries = new Map<string, Node>()
  return step({
    name: 'names',
    needs: ['tokens', 'language'],
    gives: ['known'],
    run({ tokens, language }) {
      const trie = tries.get(language.tag) ?? trieOf(roster.actors, language)
      tries.set(language.tag, trie)
      return { known: find(tokens, trie, language.tag) }
    },
  })
}

/** Names of a language and, since pages quote them, the English ones. */
function trieOf(actors: readonly RosterActor[], { tag: language, elides }: Language): Node {
  const root: Node = { next: new Map(), actors: {} }
  for (const actor of actors) {
    const add = (name: string, form: Known['form']) => addName(root, tokenise(name, elides), actor.id, form)
    add(actor.name, 'name')
    if (actor.kind === 'person') {
      for (const name of [actor.name, ...(actor.aliases.en ?? []), ...(actor.aliases[language] ?? [])])
        addSpelling(root, tokenise(name, elides), actor.id)
    }
    for (const tag of new Set([language, 'en'])) {
      for (const name of actor.aliases[tag] ?? []) add(name, 'name')
      for (const name of actor.metonyms[tag] ?? []) add(name, 'metonym')
      for (const name of actor.demonyms[tag] ?? []) add(name, 'demonym')
      for (const name of actor.places[tag] ?? []) add(name, 'place')
    }
  }
  return root
}

function addName(root: Node, all: readonly Token[], actor: string, form: Known['form']): void {
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

/** What leads on by the key of a spelling begins with this, which no word does. */
const SPELLED = '~'
/** A person's single name that is shorter is looked up only as it is written. */
const SHORTEST_SPELLING = 4

/** People are found in other letters and spellings too. */
function addSpelling(root: Node, all: readonly Token[], actor: string): void {
  const keys = all.filter(({ kind }) => kind === 'word').map(({ text }) => spellingKey(text))
  if (keys.length === 0 || keys.includes('') || (keys.length === 1 && (keys[0] ?? '').length < SHORTEST_SPELLING))
    return
  let node = root
  for (const key of keys) {
    const next = node.next.get(SPELLED + key) ?? { next: new Map(), actors: {} }
    node.next.set(SPELLED + key, next)
    node = next
  }
  node.actors.name = [...new Set([...(node.actors.name ?? []), actor])]
}

/** Where a word leads: as it stands, without its case ending, or by its spelling. */
function follow(node: Node, token: Token, language: string): Node | undefined {
  const word = token.text
  const next = node.next.get(lookupKey(word))
  if (next) return next
  if (token.kind !== 'word') return undefined
  const forms = withoutEnding(word, language)
  for (const form of forms) {
    const found = node.next.get(lookupKey(form))
    if (found) return found
  }
  if (!token.capital && !GEORGIAN.test(word)) return undefined
  for (const form of isTransliterated(word)
    ? [...inflectedForms(word), ...forms, ...forms.flatMap(inflectedForms)]
    : [word, ...forms]) {
    const found = node.next.get(SPELLED + spellingKey(form))
    if (found) return found
  }
  return undefined
}

/** A script without capitals. */
const GEORGIAN = /^[\u10a0-\u10ff]/
function find(tokens: readonly Token[], root: Node, language: string): Known[] {
  const found: Known[] = []
  for (let from = 0; from < tokens.length; from++) {
    let node: Node | undefined = root
    let best: Known | null = null
    for (let i = from; node && i < tokens.length; i++) {
      const token = tokens[i]
      // A name does not reach over a line's end.
      if (!token || (i > from && token.start > (tokens[i - 1]?.end ?? 0) + 2)) break
      node = follow(node, token, language)
      const form = node && FORMS.find((one) => node?.actors[one])
      if (node && form) best = { from, to: i + 1, actors: node.actors[form] ?? [], form }
    }
    if (!best) continue
    found.push(best)
    from = best.to - 1
  }
  return found
}
