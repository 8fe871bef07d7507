/** Names that several share, decided by what else the text names: "Brussels" beside Belgium, or beside the EU. */
import type { Known, Sentence, Token } from '../layers.ts'
import { adjoins } from './capitals.ts'
import { isGivenName } from './given.ts'
import { fold } from './key.ts'
import { type Roll, sameGiven } from './register.ts'

/**
 * A person known by the surname alone, with the given name that stands before it: "Ararat Mirzoian" is one name, and of
 * "Andrei Lavrov" the roster knows nothing.
 */
export function withGiven(tokens: readonly Token[], known: readonly Known[], { byId }: Roll): Known[] {
  return known.flatMap((one) => {
    const [id] = one.actors
    const before = tokens[one.from - 1]
    const person = one.actors.length === 1 ? byId.get(id ?? '') : undefined
    if (person?.kind !== 'person' || one.to - one.from > 1 || !before?.capital || !adjoins(tokens, one.from))
      return [one]
    const [given = ''] = fold(person.name).split(' ')
    if (sameGiven([fold(before.text), ''], [given, ''])) return [{ ...one, from: one.from - 1 }]
    return isGivenName(before.text) ? [] : [one]
  })
}

/**
 * The one that the same sentence names in another way, else the one that the text does; of a capital that an organisation
 * shares with a state, failing that, the organisation. Whatever is still shared stays so.
 *
 * @param known in text order
 */
export function narrowed(
  known: readonly Known[],
  sentences: readonly Sentence[],
  isOrganisation: (id: string) => boolean,
): Known[] {
  if (known.every(({ actors }) => actors.length === 1)) return [...known]
  const inText = new Set<string>()
  const inSentence = new Map<number, Set<string>>()
  const sentenceOf = sentencer(sentences)
  const places = known.map(({ from }) => sentenceOf(from))
  for (const [i, { actors }] of known.entries()) {
    const [only] = actors
    if (only === undefined || actors.length > 1) continue
    inText.add(only)
    const place = places[i] ?? 0
    const here = inSentence.get(place)
    if (here) here.add(only)
    else inSentence.set(place, new Set([only]))
  }
  return known.map((one, i) => {
    if (one.actors.length === 1) return one
    const here = inSentence.get(places[i] ?? 0)
    const only =
      single(one.actors.filter((id) => here?.has(id))) ??
      single(one.actors.filter((id) => inText.has(id))) ??
      (one.form === 'metonym' ? single(one.actors.filter(isOrganisation)) : null)
    return only === null ? one : { ...one, actors: [only] }
  })
}

function single(list: readonly string[]): string | null {
  const [only] = list
  return list.length === 1 && only !== undefined ? only : null
}

/** The index of the sentence that holds a token, asked in text order. */
function sentencer(sentences: readonly Sentence[]): (token: number) => number {
  let at = 0
  return (token) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.from ?? 0) <= token) at++
    return at
  }
}
