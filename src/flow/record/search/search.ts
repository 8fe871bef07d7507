/** The public's search, over what is public and nothing else: published briefs, and what people decided for in public records. */
import type { Query, StemsOf } from '../../../compare/index.ts'
import { compareText, type Edition, editions, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { foundKinds, type PublicSearch, type SearchAnswer, type SearchNews } from './asked.ts'
import { MOST_BRIEFS } from './briefs.ts'
import { choicesOf, isAsked, passes } from './filters.ts'
import { type Fit, fitting } from './fits.ts'

/** How many results a page has; how many of each kind one with all has; how many a feed has. */
const PAGE = 20
const OF_EACH = 4
const FEED = 50

/**
 * A page of what is found, those that fit best first; the newest first where nothing but filters is given.
 * @param after the `next` of the page before
 * @throws ReadoutError `invalid` for a place in the list that is none
 */
export async function publicSearch(
  house: House,
  edition: Edition,
  asked: PublicSearch,
  after: string | null = null,
): Promise<SearchAnswer> {
  const place = after === null ? null : placeOf(after)
  const { opened, fits, instead, query, stemsOf, more } = await fitting(house, edition, asked)
  const shown = isAsked(asked) ? fits.filter((fit) => passes(fit, asked)) : []
  const sorted = shown.sort(compareFits)
  const counts = Object.fromEntries(
    foundKinds.map((kind) => [kind, sorted.filter((fit) => fit.kind === kind).length]),
  ) as SearchAnswer['counts']
  const { kind } = asked
  const ofKind = sorted.filter((fit) => fit.kind === kind && (place === null || compareFits(fit, place) > 0))
  const page =
    kind === null
      ? foundKinds.flatMap((one) => sorted.filter((fit) => fit.kind === one).slice(0, OF_EACH))
      : ofKind.slice(0, PAGE)
  const found = await Promise.all(page.map((fit) => fit.show()))
  const last = page.at(-1)
  return {
    asked: isAsked(asked),
    instead,
    common: isCommon(query, stemsOf),
    counts,
    newest: more ? MOST_BRIEFS : null,
    found: found.filter((one) => one !== null),
    next: kind !== null && ofKind.length > PAGE && last ? cursorAt(last) : null,
    ...choicesOf(fits, asked, opened),
  }
}

/** The newest briefs, statements and sources that a search finds, newest first. */
export async function searchNews(house: House, edition: Edition, asked: PublicSearch): Promise<SearchNews[]> {
  if (!isAsked(asked)) return []
  const { fits } = await fitting(house, edition, { ...asked, exact: true })
  const newest = fits
    .filter((fit) => (asked.kind === null || fit.kind === asked.kind) && passes(fit, asked) && fit.day !== null)
    .sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.key, b.key))
    .slice(0, FEED)
  const news = await Promise.all(
    newest.map(async (fit): Promise<SearchNews | null> => {
      const found = await fit.show()
      if (!found || 'name' in found) return null
      if (found.kind === 'brief') return { found, at: found.brief.published, language: found.brief.language }
      return { found, at: `${fit.day}T00:00:00.000Z`, language: edition }
    }),
  )
  return news.filter((one) => one !== null)
}

/** Whether every word that is asked for stands everywhere in some language. */
function isCommon({ alternatives }: Query, stemsOf: StemsOf): boolean {
  const words = alternatives.flat().flatMap((clause) => (clause.left ? [] : clause.words))
  return words.length > 0 && words.every((word) => editions.some((edition) => stemsOf(word, edition) === null))
}

/** What a result is sorted by. */
type Place = Pick<Fit, 'score' | 'day' | 'key'>

function compareFits(a: Place, b: Place): number {
  return b.score - a.score || compareText(b.day ?? '', a.day ?? '') || compareText(a.key, b.key)
}

function cursorAt({ score, day, key }: Place): string {
  return Buffer.from(JSON.stringify([score, day, key])).toString('base64url')
}

function placeOf(cursor: string): Place {
  try {
    const [score, day, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof score === 'number' && (day === null || typeof day === 'string') && typeof key === 'string')
      return { score, day, key }
  } catch {
    // It is told below.
  }
  throw new ReadoutError('invalid', 'the list', 'it cannot go on from there', { remedy: 'Begin it anew' })
}
