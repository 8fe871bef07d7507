/** Pronouns as sources by rule, "who said": of texts without a parse also "he said". */
import type { Layers, Run } from '../layers.ts'
import type { Named } from './named.ts'
import type { Register } from './register.ts'

/** How many names back, and how many paragraphs, an antecedent is looked for. */
const BACK = 40
const PARAGRAPHS = 1

/**
 * The person a source pronoun stands for: the nearest before it, in this paragraph or the one before, that spoke or
 * opened a sentence; failing that the nearest one.
 * @param wanted the pronouns to resolve
 * @returns by the pronoun's token
 */
export function antecedents(
  have: Pick<Layers, 'tokens' | 'sentences' | 'quotes' | 'told'>,
  named: readonly Named[],
  register: Register,
  wanted: RegExp,
): Map<number, string> {
  const { tokens } = have
  const paragraph = new Int32Array(tokens.length)
  const opening = new Int32Array(tokens.length)
  for (const sentence of have.sentences) {
    paragraph.fill(sentence.paragraph, sentence.from, sentence.to)
    opening.fill(sentence.from, sentence.from, sentence.to)
  }
  const speaks = new Uint8Array(tokens.length)
  const pronouns: Run[] = []
  for (const told of have.told) {
    for (const source of told.source) {
      speaks.fill(1, source.from, source.to)
      if (source.to - source.from === 1 && wanted.test(tokens[source.from]?.lower ?? '')) pronouns.push(source)
    }
  }
  pronouns.sort((a, b) => a.from - b.from)
  const found = new Map<number, string>()
  let next = 0
  for (const pronoun of pronouns) {
    while (next < named.length && (named[next]?.from ?? 0) < pronoun.from) next++
    const word = tokens[pronoun.from]?.lower ?? ''
    const gender = word === 'he' ? 'm' : word === 'she' ? 'f' : null
    let nearest: string | null = null
    let salient: string | null = null
    for (let i = next - 1; i >= 0 && next - i < BACK && !salient; i--) {
      const one = named[i]
      const actor = register.actors.get(one?.actor ?? '')
      if (!one || !actor || one.to > pronoun.from) continue
      if (word === 'which') {
        // "Hallvik too, which": a body or state right before it, no person.
        if (actor.kind !== 'person' && reaches(tokens, one.to, pronoun.from)) salient = actor.id
        break
      }
      if (actor.kind !== 'person') continue
      if ((paragraph[pronoun.from] ?? 0) - (paragraph[one.from] ?? 0) > PARAGRAPHS) break
      // Whom a quotation names is spoken about.
      if ((have.quotes.at[one.from] ?? -1) >= 0) continue
      const known = register.gender.get(actor.id)
      if (gender && known && known !== gender) continue
      if (word === 'who') {
        if (pronoun.from - one.to <= 1) salient = actor.id
        break
      }
      nearest ??= actor.id
      const opens = one.from - (opening[one.from] ?? 0) < 3 && opening[one.from] !== opening[pronoun.from]
      if (speaks[one.from] || opens) salient = actor.id
    }
    const actor = salient ?? nearest
    if (actor) found.set(pronoun.from, actor)
  }
  return found
}

/** Nothing but a comma, and a small word before it, stands in between. */
function reaches(tokens: Layers['tokens'], from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!/^(?:,|too|also|itself|themselves)$/.test(tokens[i]?.lower ?? '')) return false
  return true
}
