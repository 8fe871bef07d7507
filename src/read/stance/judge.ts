/** Where statements stand on things: what a text and its sentences tell, made ready for the composition. */
import type { StanceValue, Statement } from '../../domain/index.ts'
import type { Layers, Run, Token } from '../layers.ts'
import { runsOf, sentenceAt } from '../places.ts'
import { stanceOn } from './compose.ts'
import { type Condition, conditionsIn } from './conditions.ts'
import { type Basis, holderOf } from './holder.ts'
import { expressionAt } from './lexicon.ts'
import type { IssueMention } from './mentions.ts'
import type { Tree } from './tree.ts'
import { type Expression, isIn, type Scene } from './walk.ts'

type Draft = Omit<Statement, 'id'>

/** What lip service counts as, by issue. */
export type LipService = ReadonlyMap<string, 'against' | 'unclear'>

/** Where statements of one text stand; what is known of a sentence is kept until the next one is asked for. */
export function judgeOf(
  { tokens, sentences, cast }: Pick<Layers, 'tokens' | 'sentences' | 'cast'>,
  tree: Tree,
  lipService: LipService,
): (draft: Draft, mention: IssueMention) => StanceValue {
  const countries = new Map(cast.actors.map(({ id, country }) => [id, country]))
  const basis: Basis = { tokens, tree, cast, countryOf: (actor) => countries.get(actor) ?? null }
  let sentence = { from: 0, to: 0 }
  let expressions: Expression[] = []
  let asks = false
  let conditions: Condition[] = []
  let scene: { draft: Draft; parts: Pick<Scene, 'cue' | 'content' | 'whose'> } | null = null
  return (draft, mention) => {
    const isElsewhere = mention.head < sentence.from || mention.head >= sentence.to
    if (isElsewhere) {
      sentence = sentences[sentenceAt(sentences, mention.head)] ?? sentence
      expressions = expressionsIn(tokens, tree, sentence)
      asks = tokens.slice(Math.max(sentence.from, sentence.to - 3), sentence.to).some(({ text }) => text === '?')
    }
    const isOther = scene?.draft !== draft
    if (!scene || isOther) {
      const source = runsOf(tokens, draft.source.spans)
      const parts = {
        cue: runsOf(tokens, draft.cue.spans),
        content: runsOf(tokens, draft.content.spans),
        whose: holderOf(draft.source.actors, source, basis),
      }
      scene = { draft, parts }
    }
    // A question takes no side, and nobody holds none.
    if (asks || isNobody(draft, tokens)) return 'unclear'
    const { parts } = scene
    if (isElsewhere || isOther) conditions = conditionsOf(tokens, tree, sentence, parts)
    const thing = thingNamed(tree, parts.cue, mention)
    const clashes = (one: Expression) => mention.from < one.to && one.from < mention.to
    return stanceOn(
      {
        ...parts,
        tree,
        negated: draft.negated,
        expressionAt: (at) => expressions.find((one) => one.from <= at && at < one.to && !clashes(one)),
        lipService: lipService.get(mention.issue) ?? 'unclear',
        condition: strongest(conditions, thing),
      },
      thing,
    )
  }
}

/** "without mediators" names what it hangs on, so qualified: talks without them, settling it without them. */
function thingNamed(tree: Tree, cue: readonly Run[], { from, head }: IssueMention): number {
  const above = tree.head(head)
  if (from >= head || tree.head(from) !== head || tree.relation(from) !== 'case' || above < 0) return head
  // "rejected talks without them": of the cue's object, wherever the parser hung it.
  const object = isIn(cue, above) ? tree.child(above, 'obj', 'nsubj:pass') : -1
  return object >= 0 && tree.span(object).to <= from ? object : above
}

/** "Nobody in the harbour believes": the statement is no one's. */
function isNobody({ source }: Draft, tokens: readonly Token[]): boolean {
  const [first] = runsOf(tokens, source.spans.slice(0, 1))
  if (source.actors.length > 0 || !first) return false
  const word = tokens[first.from]?.lower ?? ''
  return word === 'nobody' || (word === 'no' && tokens[first.from + 1]?.lower === 'one')
}

/** So far from its beginning a sentence may open with a condition. */
const OPENING = 15

function opensWithCondition(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.kind === 'mark' ? at + 1 : at
  return /^(?:if|unless|should|provided|only|once|were|had|until|without)$/.test(tokens[first]?.lower ?? '')
}

/** Every condition that a statement sets in one sentence. */
function conditionsOf(
  tokens: readonly Token[],
  tree: Tree,
  sentence: Run,
  { cue, content }: Pick<Scene, 'cue' | 'content'>,
): Condition[] {
  // "If they agree, Brask said, …": a condition that opens the sentence belongs to what follows.
  const first = content.find((run) => run.to > sentence.from && run.from < sentence.to)
  const opens = first && first.from > sentence.from && opensWithCondition(tokens, sentence.from)
  const opening = opens ? [{ from: sentence.from, to: Math.min(first.from, sentence.from + OPENING) }] : []
  return [...content, ...cue, ...opening].flatMap((run) =>
    conditionsIn(tokens, tree, { from: Math.max(run.from, sentence.from), to: Math.min(run.to, sentence.to) }),
  )
}

/** The strongest condition that a thing does not stand in itself. */
function strongest(conditions: readonly Condition[], thing: number): Scene['condition'] {
  const set = conditions.filter(({ holds }) => thing < holds.from || thing >= holds.to)
  return set.some(({ firm }) => firm) ? 'firm' : set.length > 0 ? 'loose' : null
}

function expressionsIn(tokens: readonly Token[], tree: Tree, { from, to }: Run): Expression[] {
  const found: Expression[] = []
  const wordsAt = (i: number) => {
    const lemma = tree.lemma(i).toLowerCase()
    const lower = tokens[i]?.lower ?? ''
    return lemma === lower ? [lemma] : [lemma, lower]
  }
  for (let i = from; i < to; i++) {
    const one = expressionAt(wordsAt, i, to)
    if (!one) continue
    found.push({ predicate: one.predicate, from: i, to: one.to })
    i = one.to - 1
  }
  return found
}
