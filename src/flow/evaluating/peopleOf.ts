/** The human line of an evaluation: how well people do by the measure that readers are held to. */
import { type Counts, countPeople } from '../../measure/index.ts'
import type { Corpus, LabelledArticle } from './corpus.ts'
import type { Evaluation } from './evaluation.ts'
import { scoresOf } from './scores.ts'

/**
 * @param read the corpus's articles, with the reader's counts
 * @param further a corpus that is only looked at for what people agree on
 */
export function peopleOf(
  read: readonly { article: LabelledArticle; counts: Counts }[],
  corpus: Corpus,
  further: Corpus | undefined,
): Evaluation['people'] {
  const here = read.filter(({ article }) => isShared(article))
  const known = new Set(here.map(({ article }) => article.id))
  const elsewhere = (further?.articles ?? []).filter((article) => isShared(article) && !known.has(article.id))
  if (here.length + elsewhere.length === 0) return null
  const countsOf = ({ text, annotators }: LabelledArticle) => countPeople(text, annotators)
  const agreedHere = here.map(({ article }) => countsOf(article))
  const articles = [...here.map(({ article }) => article), ...elsewhere]
  return {
    corpora: [...(here.length ? [corpus.name] : []), ...(further && elsewhere.length ? [further.name] : [])],
    articles: articles.length,
    labellings: articles.reduce((sum, { annotators }) => sum + annotators.length - 1, 0),
    scores: scoresOf([...agreedHere, ...elsewhere.map(countsOf)]),
    same:
      here.length === 0
        ? null
        : { articles: here.length, people: scoresOf(agreedHere), reader: scoresOf(here.map(({ counts }) => counts)) },
  }
}

/** One person's labels alone say nothing of how well people agree. */
function isShared({ annotators }: LabelledArticle): boolean {
  return annotators.length > 1
}
