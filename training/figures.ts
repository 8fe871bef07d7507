/** What the cards say of each file of weights, measured on the dev sets. */
import { models } from '../src/flow/reading/weights.ts'
import type { Run, Sentence, Token } from '../src/read/layers.ts'
import { aroundOf } from '../src/read/statements/around.ts'
import { likelyCues, propose, readings } from '../src/read/statements/candidates.ts'
import { choose, score } from '../src/read/statements/choose.ts'
import { findCues } from '../src/read/statements/cues.ts'
import { gridOf } from '../src/read/statements/grid.ts'
import { windowOf } from '../src/read/statements/parts.ts'
import { priorsOf } from '../src/read/statements/prior.ts'
import { RELATIONS, TAGS } from '../src/read/syntax/scheme.ts'
import { parse } from '../src/read/syntax/syntax.ts'
import { articlesOf } from './statements/articles.ts'
import { rightness } from './statements/choice.ts'
import { readConllu, writtenOf } from './syntax/conllu.ts'
import { convertGold, convertSilver } from './syntax/convert.ts'

/** Shares of 100. */
export interface Attachment {
  tag: number
  uas: number
  las: number
}

/** On gold tokens and our own tags, without punctuation, relations up to their colon, as CoNLL 2018 counts. */
export function measureSyntax(corpora: string): { gum: Attachment; silver: Attachment } {
  return {
    gum: attachment(`${corpora}/syntax/gum-dev.conllu.gz`, convertGold),
    silver: attachment(`${corpora}/syntax/silver-dev.conllu.gz`, convertSilver),
  }
}

function attachment(file: string, convert: typeof convertGold): Attachment {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const gold = readConllu(file).map(({ rows }) => {
    const from = tokens.length
    for (const word of writtenOf(rows)) tokens.push({ ...word, kind: 'word', capital: /^\p{Lu}/u.test(word.text) })
    sentences.push({ from, to: tokens.length, paragraph: 0 })
    return convert(rows)
  })
  const read = parse(tokens, sentences, models().syntax)
  let all = 0
  let tag = 0
  let words = 0
  let uas = 0
  let las = 0
  for (const [s, rows] of gold.entries()) {
    const from = sentences[s]?.from ?? 0
    for (const [i, row] of rows.entries()) {
      all++
      if (TAGS[read.tags[from + i] as number] === row.tag) tag++
      if (row.relation === 'punct') continue
      words++
      const head = read.heads[from + i] as number
      if (row.head !== (head < 0 ? -1 : head - from)) continue
      uas++
      if (plain(RELATIONS[read.relations[from + i] as number]) === plain(row.relation)) las++
    }
  }
  return { tag: share(tag, all), uas: share(uas, words), las: share(las, words) }
}

function plain(relation = ''): string {
  return relation.split(':')[0] ?? ''
}

/** Two decimals, cut and not rounded up. */
function share(part: number, all: number): number {
  return all ? Math.floor((10_000 * part) / all) / 100 : 0
}

/** How each stage does by itself, in tokens; F1 of 100. */
export function measureStages(corpora: string) {
  const { lexicon, syntax, cues, parts, choice } = models()
  const count = { cue: [0, 0, 0], source: [0, 0, 0], content: [0, 0, 0], lenient: [0, 0, 0], strict: [0, 0, 0] }
  const add = (name: keyof typeof count, right: number, found: number, labelled: number) => {
    const one = count[name]
    for (const [i, n] of [right, found, labelled].entries()) one[i] = (one[i] ?? 0) + n
  }
  const same = (a: readonly Run[], b: readonly Run[]) => JSON.stringify(a) === JSON.stringify(b)
  for (const { layers, labelled } of articlesOf(`${corpora}/attribution/dev.jsonl.gz`)) {
    const grid = gridOf(layers, parse(layers.tokens, layers.sentences, syntax), lexicon)
    const prior = priorsOf(grid, cues.priors)
    const all = findCues(grid, prior, layers.paragraphs, cues, 0.05)
    const others = likelyCues(all, grid.size)
    const gold = new Set(labelled.flatMap(({ cue }) => cue.map(({ from, to }) => `${from}-${to}`)))
    const found = likelyRuns(others)
    add('cue', found.filter(({ from, to }) => gold.has(`${from}-${to}`)).length, found.length, gold.size)
    for (const one of labelled) {
      const cue = one.cue[0]
      if (!cue) continue
      const around = aroundOf(grid, others, cue, windowOf(grid, layers.paragraphs, cue))
      const best = readings(grid, around, parts, 1)[0]
      add(
        'source',
        best && one.source.length && same(best.source, one.source) ? 1 : 0,
        best?.source.length ?? 0,
        one.source.length,
      )
      add('content', best && same(best.content, one.content) ? 1 : 0, best ? 1 : 0, 1)
    }
    const chosen = choose(score(propose(grid, layers.paragraphs, cues, parts), choice), grid.size, choice.threshold)
    for (const key of ['lenient', 'strict'] as const) {
      const right = labelled.filter((one) => chosen.some((two) => rightness(two, [one])[key])).length
      add(key, right, chosen.length, labelled.length)
    }
  }
  const f1 = ([right = 0, found = 0, all = 0]: number[]) => share(2 * right, found + all)
  return {
    cueF1: f1(count.cue),
    sourceF1: f1(count.source),
    contentF1: f1(count.content),
    lenientF1: f1(count.lenient),
    strictF1: f1(count.strict),
  }
}

function likelyRuns(marks: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i] || marks[i - 1]) continue
    let to = i
    while (marks[to]) to++
    runs.push({ from: i, to })
  }
  return runs
}
