/** What the statement models see of each token, as numbers: made once for a part of a document and read by every feature. */
import type { Layers, Syntax, Token } from '../layers.ts'
import { hashText } from '../models/hash.ts'
import type { Lexicon } from '../models/lexicon.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'
import { plain } from '../syntax/words.ts'

export interface Grid {
  /** How many tokens there are. */
  size: number
  /** Hashes of each token's forms, tag and relation. */
  lower: Int32Array
  lemma: Int32Array
  shape: Int32Array
  suffix: Int32Array
  tag: Int32Array
  relation: Int32Array
  /** The lexicon's clusters of the form and senses of the lemma. */
  coarse: Int32Array
  middle: Int32Array
  fine: Int32Array
  /** WordNet's file of the lemma's first sense as a verb (1–), as a noun (100–), or 0. */
  sense: Int32Array
  senses: Int32Array
  /** The head's place, or -1. */
  head: Int32Array
  /** The token's subtree reaches over [left, right). */
  left: Int32Array
  right: Int32Array
  /** Which relations its dependents have: bits of `KID`. */
  kids: Int32Array
  /** Its subject, and its clausal complement; -1 when there is none. */
  subject: Int32Array
  clause: Int32Array
  /** The outermost quotation that holds it, or -1. */
  quote: Int32Array
  sentence: Int32Array
  paragraph: Int32Array
  /** The number of the first paragraph here: paragraphs are numbered in the document. */
  firstParagraph: number
  /** How many tokens stand before it in its paragraph, and how many behind it. */
  before: Int32Array
  behind: Int32Array
  /** Of those next to it, how many in a row begin with a capital. */
  capitalsBefore: Int32Array
  capitalsBehind: Int32Array
}

export const KID = {
  nsubj: 1,
  passive: 2,
  ccomp: 4,
  xcomp: 8,
  obj: 16,
  obl: 32,
  mark: 64,
  aux: 128,
  parataxis: 256,
  advcl: 512,
  acl: 1024,
  case: 2048,
  cop: 4096,
  neg: 8192,
  poss: 16384,
  det: 32768,
  iobj: 65536,
} as const

const kidOf: Record<string, number> = {
  nsubj: KID.nsubj,
  csubj: KID.nsubj,
  'nsubj:pass': KID.nsubj | KID.passive,
  'aux:pass': KID.passive,
  ccomp: KID.ccomp,
  xcomp: KID.xcomp,
  obj: KID.obj,
  iobj: KID.iobj,
  obl: KID.obl,
  nmod: KID.obl,
  mark: KID.mark,
  aux: KID.aux,
  parataxis: KID.parataxis,
  advcl: KID.advcl,
  acl: KID.acl,
  'acl:relcl': KID.acl,
  case: KID.case,
  cop: KID.cop,
  'nmod:poss': KID.poss,
  det: KID.det,
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no'])

type Have = Pick<Layers, 'tokens' | 'sentences' | 'paragraphs'> & { quotes: Pick<Layers['quotes'], 'at'> }

export function gridOf(have: Have, syntax: Syntax, lexicon: Lexicon, firstParagraph = 0): Grid {
  const { tokens } = have
  const n = tokens.length
  const make = () => new Int32Array(n)
  const grid: Grid = {
    size: n,
    lower: make(),
    lemma: make(),
    shape: make(),
    suffix: make(),
    tag: make(),
    relation: make(),
    coarse: make(),
    middle: make(),
    fine: make(),
    sense: make(),
    senses: make(),
    head: syntax.heads,
    left: make(),
    right: make(),
    kids: make(),
    subject: make().fill(-1),
    clause: make().fill(-1),
    quote: have.quotes.at,
    sentence: make(),
    paragraph: make(),
    firstParagraph,
    before: make(),
    behind: make(),
    capitalsBefore: make(),
    capitalsBehind: make(),
  }
  const tags = TAGS.map(hashText)
  const relations = RELATIONS.map((relation) => hashText(relation))
  for (let i = 0; i < n; i++) {
    const token = tokens[i] as Token
    const lemma = token.kind === 'mark' ? plain(token.text) : (syntax.lemmas[i] as string)
    const form = lexicon.find(token.lower)
    const word = lexicon.find(lemma)
    grid.lower[i] = token.kind === 'mark' ? hashText(lemma) : hashText(token.lower)
    grid.lemma[i] = hashText(lemma)
    grid.shape[i] = shapeOf(token)
    grid.suffix[i] = hashText(token.lower.slice(-3))
    grid.tag[i] = tags[syntax.tags[i] as number] as number
    grid.relation[i] = relations[syntax.relations[i] as number] as number
    grid.coarse[i] = lexicon.coarse[form] as number
    grid.middle[i] = lexicon.middle[form] as number
    grid.fine[i] = lexicon.fine[form] as number
    const noun = lexicon.noun[word] as number
    const verbal = TAGS[syntax.tags[i] as number]?.startsWith('VB')
    grid.sense[i] = verbal ? (lexicon.verb[word] as number) : noun ? 100 + noun : 0
    grid.senses[i] = lexicon.senses[word] as number
  }
  for (const [s, sentence] of have.sentences.entries()) {
    grid.sentence.fill(s, sentence.from, sentence.to)
    grid.paragraph.fill(sentence.paragraph, sentence.from, sentence.to)
  }
  for (const { from, to } of have.paragraphs)
    for (let i = from, j = to - 1; i < to; i++, j--) {
      grid.before[i] = i - from
      grid.behind[j] = to - 1 - j
      if (i > from) grid.capitalsBefore[i] = tokens[i - 1]?.capital ? (grid.capitalsBefore[i - 1] as number) + 1 : 0
      if (i > from) grid.capitalsBehind[j] = tokens[j + 1]?.capital ? (grid.capitalsBehind[j + 1] as number) + 1 : 0
    }
  grow(grid, syntax, tokens)
  return grid
}

/** Subtrees, and what each token's dependents are. A chain of heads is never longer than a sentence. */
function grow(grid: Grid, syntax: Syntax, tokens: readonly Token[]): void {
  for (let i = 0; i < grid.size; i++) {
    grid.left[i] = i
    grid.right[i] = i + 1
  }
  for (let i = 0; i < grid.size; i++) {
    const head = syntax.heads[i] as number
    if (head < 0) continue
    const relation = RELATIONS[syntax.relations[i] as number] as string
    grid.kids[head] = (grid.kids[head] as number) | (kidOf[relation] ?? 0)
    if (NEGATIONS.has((tokens[i] as Token).lower)) grid.kids[head] = (grid.kids[head] as number) | KID.neg
    if (/^[nc]subj/.test(relation)) grid.subject[head] = i
    if (relation === 'ccomp' || relation === 'xcomp') grid.clause[head] = i
    for (let up = head, steps = 0; up >= 0 && steps < 400; up = syntax.heads[up] as number, steps++) {
      if (i < (grid.left[up] as number)) grid.left[up] = i
      else if (i >= (grid.right[up] as number)) grid.right[up] = i + 1
      else break
    }
  }
}

function shapeOf(token: Token): number {
  const { text } = token
  if (token.kind === 'number') return 1
  if (token.kind === 'mark') return 100 + plain(text).charCodeAt(0)
  if (text.length > 1 && text === text.toUpperCase()) return 2
  if (token.capital) return 3
  return /[-'’.]/.test(text) ? 4 : 5
}
