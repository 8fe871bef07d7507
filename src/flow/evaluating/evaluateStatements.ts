/** `readout evaluate statements`: reads labelled articles and says how well they were read. */
import { asReadoutError, type ReadoutError } from '../../domain/index.ts'
import { type ArticleCounts, type Counts, calibrationOf, countArticle, draws, sumCounts } from '../../measure/index.ts'
import type { Corpus, LabelledArticle } from './corpus.ts'
import type { Evaluation } from './evaluation.ts'
import type { Finder } from './finders.ts'
import { peopleOf } from './peopleOf.ts'
import { calibrationFigures, gainsOf, scoresOf, scoreWithInterval } from './scores.ts'

export interface EvaluateOptions {
  reader: Finder
  baseline: Finder | null
  /** What the finders leave out below. */
  threshold: number
  /** Further articles that several people labelled, for the human line alone. */
  people?: Corpus
  /** Called for each article once it is read. */
  done?: (id: string) => void
}

/** @returns the evaluation, and the articles that could not be read, each with its reason */
export async function evaluateStatements(
  corpus: Corpus,
  { reader, baseline, threshold, people, done = () => {} }: EvaluateOptions,
): Promise<{ evaluation: Evaluation; failures: ReadoutError[] }> {
  const { name, sha256, articles } = corpus
  const failures: ReadoutError[] = []
  let failed = 0
  const countsBy = async (finder: Finder, article: LabelledArticle): Promise<ArticleCounts> => {
    const [labelled = []] = article.annotators
    const found = await finder.find(article).catch((error: unknown) => {
      failures.push(asReadoutError(error, article.id))
      if (finder === reader) failed++
      return []
    })
    return countArticle(article.text, labelled, found)
  }
  const read = await mapWide(articles, reader.width, async (article) => {
    const one = await countsBy(reader, article)
    const other = baseline && (await countsBy(baseline, article))
    done(article.id)
    return { article, one, other }
  })
  const ours = read.map(({ one }) => one.counts)
  const theirs = baseline && read.flatMap(({ other }) => other?.counts ?? [])

  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].sort().map((outlet) => {
    const within = read.filter(({ article }) => article.outlet === outlet)
    return {
      name: outlet,
      articles: within.length,
      reader: scoreWithInterval(within.map(({ one }) => one.counts.lenient)),
      baseline: baseline && scoreWithInterval(within.flatMap(({ other }) => other?.counts.lenient ?? [])),
    }
  })
  const evaluation: Evaluation = {
    format: 'evaluation/1',
    task: 'statements',
    on: new Date().toISOString().slice(0, 10),
    corpus: {
      name,
      sha256,
      articles: articles.length,
      refused: corpus.refused.length,
      statements: articles.reduce((sum, { annotators }) => sum + (annotators[0]?.length ?? 0), 0),
    },
    threshold,
    failed,
    reader: sideOf(reader, ours),
    baseline: baseline && theirs && { ...sideOf(baseline, theirs), gains: gainsOf(ours, theirs) },
    people: peopleOf(
      read.map(({ article, one }) => ({ article, counts: one.counts })),
      corpus,
      people,
    ),
    outlets,
    calibration: calibrationFigures(calibrationOf(read.flatMap(({ one }) => one.judged))),
    bootstrap: draws,
  }
  return { evaluation, failures }
}

/** Every item, at most `width` at a time; results in the order of the items. */
async function mapWide<T, R>(items: readonly T[], width: number, one: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const left = items.entries()
  const worker = async () => {
    for (const [i, item] of left) results[i] = await one(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

function sideOf({ name, version }: Finder, counts: readonly Counts[]): Evaluation['reader'] {
  return { name, version, statements: sumCounts(counts).lenient.found, scores: scoresOf(counts) }
}
