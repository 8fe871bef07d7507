/** Names that several share, decided by what else the text names: "Brussels" beside Belgium, or beside the EU. */
import type { Known, Sentence } from '../layers.ts'

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
