/**
 * The step that finds stances: what a statement says on each issue of the codebook that it speaks of. It says "unclear"
 * rather than guess: of what is only mentioned, of what others hold, and wherever the composition finds no way through.
 */
import type { Codebook, Span, SpokenOf, Stance, StanceValue, Statement } from '../../domain/index.ts'
import { type Layers, spanOf } from '../layers.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { atOrAfter, runsOf, sentenceAt } from '../places.ts'
import { judgeOf, type LipService } from './judge.ts'
import { type IssueMention, mentionFinder } from './mentions.ts'
import { thingsIn } from './things.ts'
import { type Tree, treeOf } from './tree.ts'

type Draft = Omit<Statement, 'id'>
type Have = Pick<Layers, 'tokens' | 'sentences' | 'syntax' | 'cast' | 'attributed'>

export function stanceStep(codebook: Codebook): AnyStep {
  const finder = mentionFinder(codebook)
  const lipService = new Map(codebook.issues.map((issue) => [issue.id, issue.lipService ?? 'unclear']))
  return step({
    name: 'stances',
    needs: ['tokens', 'sentences', 'syntax', 'cast', 'attributed'],
    gives: ['stanced'],
    run(have) {
      if (codebook.issues.length === 0) return { stanced: have.attributed }
      const tree = have.syntax && treeOf(have.syntax, have.tokens)
      return { stanced: withStances(have, finder.find(have, tree), tree, lipService) }
    },
  })
}

function withStances(
  have: Have,
  mentions: readonly IssueMention[],
  tree: Tree | null,
  lipService: LipService,
): Draft[] {
  const { tokens, attributed } = have
  if (mentions.length === 0) return attributed
  const starts = mentions.map(({ from }) => tokens[from]?.start ?? 0)
  const told = nesting(attributed)
  const judge = tree && judgeOf(have, tree, lipService)
  const before = takenUp(attributed)
  return attributed.map((draft) => {
    const first = draft.negated ? undefined : before.get(draft)
    const stances = new Map<string, Stance>()
    for (const [start, end] of draft.content.spans)
      for (let i = atOrAfter(starts, start); i < mentions.length && (starts[i] ?? end) < end; i++) {
        const mention = mentions[i]
        if (!mention) break
        const span = spanOf(tokens, mention)
        if (span[1] > end) continue
        const own = judge ? judge(draft, mention) : 'unclear'
        const stance = own === 'unclear' && judge && first ? judge(first, mention) : own
        // What somebody is told to hold is his statement's, not the teller's.
        if (stance === 'unclear' && told.tellsOf(draft, span)) continue
        const { issue } = mention
        stances.set(issue, together(stances.get(issue), { issue, stance, span }))
      }
    return stances.size ? { ...draft, stances: [...stances.values()] } : draft
  })
}

/** Everything that statements speak of, with what each says of it; the same thing once a statement. */
export function spokenOf(have: Have): SpokenOf[] {
  const { tokens, sentences, syntax, attributed } = have
  if (!syntax) return []
  const tree = treeOf(syntax, tokens)
  const judge = judgeOf(have, tree, new Map())
  const told = nesting(attributed)
  return attributed.flatMap((draft) => {
    const found = new Map<string, SpokenOf>()
    for (const run of runsOf(tokens, draft.content.spans))
      for (let s = sentenceAt(sentences, run.from); s < sentences.length; s++) {
        const sentence = sentences[s]
        if (!sentence || sentence.from >= run.to) break
        const part = { from: Math.max(run.from, sentence.from), to: Math.min(run.to, sentence.to) }
        for (const { at, key, phrase, ...thing } of thingsIn(tokens, tree, part)) {
          const stance = judge(draft, { issue: '', ...thing.run, head: at })
          if (stance === 'unclear' && told.tellsOf(draft, spanOf(tokens, thing.run))) continue
          const before = found.get(key)
          if (!before || rank(stance) > rank(before.stance))
            found.set(key, { thing: key, phrase, actors: draft.source.actors, stance })
        }
      }
    return [...found.values()]
  })
}

/** "Reiterated this position": which statement another takes up, whose whole content is told with its own. */
function takenUp(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const byContent = new Map(drafts.map((draft) => [keyOf(draft.content.spans), draft]))
  return new Map(
    drafts.flatMap((draft) => {
      const { spans } = draft.content
      const first = spans.length > 1 ? byContent.get(keyOf(spans.slice(0, -1))) : undefined
      return first && first !== draft ? [[draft, first]] : []
    }),
  )
}

function keyOf(spans: readonly Span[]): string {
  return spans.join(' ')
}

/** A clear stance stands over an unclear one, a condition over both sides; who is for and against is neither. */
function together(before: Stance | undefined, stance: Stance): Stance {
  if (!before || rank(stance.stance) > rank(before.stance)) return stance
  const differ = rank(stance.stance) === 1 && rank(before.stance) === 1 && stance.stance !== before.stance
  return differ ? { ...before, stance: 'unclear' } : before
}

function rank(stance: StanceValue): number {
  return stance === 'unclear' ? 0 : stance === 'conditional' ? 2 : 1
}

/** Which statements tell of someone else's: the words inside that one are its source's, not the teller's. */
function nesting(drafts: readonly Draft[]): { tellsOf(outer: Draft, span: Span): boolean } {
  const inner = [...drafts].sort((a, b) => (a.cue.spans[0]?.[0] ?? 0) - (b.cue.spans[0]?.[0] ?? 0))
  const cues = inner.map((draft) => draft.cue.spans[0]?.[0] ?? 0)
  return {
    tellsOf(outer, span) {
      for (const [start, end] of outer.content.spans) {
        const first = atOrAfter(cues, start)
        for (let i = first; i < inner.length && i - first < 50 && (cues[i] ?? 0) < end; i++) {
          const one = inner[i]
          if (!one || one === outer || sameActors(one, outer) || !holds(outer, one)) continue
          if (one.content.spans.some(([from, to]) => from <= span[0] && span[1] <= to)) return true
        }
      }
      return false
    },
  }
}

/** Source and content of the one lie in the content of the other. */
function holds(outer: Draft, inner: Draft): boolean {
  const spans = [...inner.source.spans, ...inner.content.spans]
  return spans.every(([from, to]) => outer.content.spans.some(([start, end]) => start <= from && to <= end))
}

function sameActors(a: Draft, b: Draft): boolean {
  return a.source.actors.length > 0 && a.source.actors.every((id) => b.source.actors.includes(id))
}
