/** Resource → Document, pure. */
import type { Document, Dropped, InputForm, Resource } from '../domain/index.ts'
import { isDate, makeWhen, ReadoutError, type When } from '../domain/index.ts'
import { type Content, joinBlocks } from './content.ts'
import { decode } from './decode.ts'
import { repairGarbled } from './garbled.ts'
import { extractHtml } from './html/page.ts'
import { withoutInvisible } from './invisible.ts'
import { type DateHints, dateInUrl, whenOfIso } from './metadata/dates.ts'
import { declaredFor, languageOf, languagesOf, languageTag, type Passage } from './metadata/language.ts'
import { outletOfUrl } from './metadata/outlet.ts'
import { type ExtractModels, noModels } from './models.ts'
import { extractPage } from './plain/page.ts'
import { checkSize } from './size.ts'
import { sniff } from './sniff.ts'
import { wallOf } from './wall.ts'

export { type Decoded, decode } from './decode.ts'
export type { Passage } from './metadata/language.ts'
export { type ExtractFiles, type ExtractModels, extractModelNames, noModels, openExtractModels } from './models.ts'
export { isPdf } from './wrapped/pdf/is-pdf.ts'
export { unwrap } from './wrapped/unwrap.ts'
export type { Unwrapped } from './wrapped/unwrapped.ts'

export interface ExtractOptions {
  /** How to take the bytes; told from them when absent. */
  as?: InputForm
  /** The day of publication, when the caller knows better than the page: `YYYY-MM-DD`. */
  published?: string
  /** BCP 47 language, when the caller knows better. */
  language?: string
  /** The title, when the caller knows it: a text given verbatim has none of its own. */
  title?: string
}

export interface Extraction {
  document: Document
  /** Which extractor made the text, with its version: part of the revision's id. */
  extractor: string
  /** What a person should know: a guessed encoding, no article found. */
  warnings: string[]
  /** Paragraphs of the text in another language than the document's, for a reader of that language. */
  passages: Passage[]
}

/** Raised whenever the same bytes may give another text. */
const VERSION = '4'

/** The extractors there now are, by what they take. */
export const currentExtractors: Readonly<Record<InputForm, string>> = {
  page: `readout-page/${VERSION}`,
  html: `readout-html/${VERSION}`,
  text: `readout-text/${VERSION}`,
}

/**
 * The published text in a resource, with all that was left out of it.
 *
 * A page without an article gives an empty text and a warning. Time is linear in the size of the input.
 * @param models what was learned of pages; without it by rules alone
 * @throws ReadoutError `input-empty`, `input-binary`, `input-too-large`; `invalid` for a `published` that is no date.
 */
export function extract(
  resource: Resource,
  options: ExtractOptions = {},
  models: ExtractModels = noModels,
): Extraction {
  const given = givenDate(options.published)
  const { text: decoded, warnings } = decode(resource)
  const form = options.as ?? sniff(decoded, resource.mediaType)
  checkSize(decoded, form, resource.name)
  const text = form === 'text' ? decoded : mended(decoded, warnings)
  const hints = { language: options.language ?? null, url: resource.url, retrieved: resource.retrieved || null }
  const content = extractors[form](text, hints, resource.name, models)
  const joined = form === 'text' ? { text, sections: [] } : joinBlocks(content.blocks, content.heads)
  const isHidden = ({ reason }: Dropped) => reason === 'hidden'
  const around = content.dropped.filter((piece) => !isHidden(piece)).map(({ text }) => text)
  const hidden = content.dropped.filter(isHidden).map(({ text }) => text)
  const markup = form === 'html' ? text : null
  const wall = form === 'text' ? null : wallOf({ title: content.title, text: joined.text, around, hidden, markup })
  if (!joined.text) warnings.push(`no article found in ${resource.name}; ${wall ?? whatToDo[form]}`)
  else if (wall) warnings.push(wall)
  const languages = languagesOf(joined.text)
  const url = resource.url ?? content.url
  // What the page says of itself comes first; what came with its bytes fills what is then still open.
  const told = resource.told ?? {}
  const published = publishedOf(given, [content.published, dayOfUrl(url), whenOfIso(told.published ?? null)], resource)
  if (!published) warnings.push(...content.open)
  const document: Document = {
    id: resource.name,
    url,
    outlet: content.outlet ?? nonEmpty(told.outlet) ?? outletOfUrl(url),
    title: options.title ?? content.title ?? nonEmpty(told.title),
    byline: content.byline ?? nonEmpty(told.byline),
    published,
    modified: content.modified,
    language:
      options.language ??
      languageFor(
        joined.text || (content.title ?? ''),
        languages.language,
        content.language ?? languageTag(told.language),
      ),
    section: content.section,
    ...joined,
    dropped: content.dropped,
    reuse: content.reuse,
  }
  return { document, extractor: currentExtractors[form], warnings, passages: languages.passages }
}

/** What a person can do who knows that there is one. */
const whatToDo: Record<InputForm, string> = {
  page: 'if the whole text is the article, use --as text',
  html: 'if there is one, copy its text into a file and use --as text',
  text: 'it is empty',
}

/** What went wrong with the text on its way here is set right, and said. */
function mended(decoded: string, warnings: string[]): string {
  const { text: repaired, warning } = repairGarbled(decoded)
  if (warning) warnings.push(warning)
  const { text, turned } = withoutInvisible(repaired)
  if (turned) warnings.push(`${turned} invisible marks that turn the order of letters around were left out`)
  return text
}

type Extractor = (text: string, hints: DateHints, input: string, models: ExtractModels) => Content

const extractors: Record<InputForm, Extractor> = {
  page: (text, hints, _, { lines }) => extractPage(text, hints, lines),
  html: extractMarkup,
  text: () => verbatim,
}

/** Where nothing is shown, what is meant for browsers without scripts may be the article. */
function extractMarkup(markup: string, hints: DateHints, input: string, { blocks }: ExtractModels): Content {
  // Of a title that never ends a browser makes all of the page.
  const html = /<\/title/i.test(markup) ? markup : markup.replace(/<title\b[^<>]{0,500}>[^<]{0,1000}/i, '$&</title>')
  const content = extractHtml(html, hints, input, blocks)
  if (content.blocks.length || !/<noscript\b/i.test(html)) return content
  const without = extractHtml(html.replace(/<\/?noscript\b[^<>]{0,500}>/gi, ' '), hints, input, blocks)
  const letters = without.blocks.reduce((sum, block) => sum + block.text.length, 0)
  return letters >= LEAST_WITHOUT_SCRIPTS ? without : content
}

/** Less is a request to turn scripts on. */
const LEAST_WITHOUT_SCRIPTS = 400

/** A text taken as it is: nothing is known of it but its words. */
const verbatim: Content = {
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: null,
  reuse: null,
  section: null,
  open: [],
  blocks: [],
  heads: [],
  dropped: [],
}

/** What the letters say wins over what the page declares, save that a declaration may be finer (`pt-BR`). */
function languageFor(text: string, told: string, declared: string | null): string {
  const language = told === 'und' ? languageOf(text) : told
  const tag = declaredFor(text, declared)
  if (language === 'und') return tag ?? 'und'
  return tag?.split('-')[0] === language ? tag : language
}

function givenDate(published: string | undefined): When | null {
  if (published === undefined) return null
  if (!isDate(published))
    throw new ReadoutError('invalid', 'published', `"${published}" is no date`, { remedy: 'Give it as YYYY-MM-DD' })
  return makeWhen(published, published, published.length > 10 ? 'minute' : 'day')
}

/** The web's first pages are not older. */
const EARLIEST = '1990'
/** A zone may be a day ahead of the clock that fetched the page; a paper is dated the day after it is printed. */
const AHEAD = 2 * 86_400_000

/**
 * What a person gave; else the first day that a page of its time can bear. What was fetched from an address was published
 * before; a file that a person brings is taken at its word, since an exercise or an embargoed text may be dated ahead.
 */
function publishedOf(given: When | null, found: readonly (When | null)[], { retrieved, url }: Resource): When | null {
  const taken = url ? Date.parse(retrieved) : Number.NaN
  const latest = Number.isNaN(taken) ? '9999' : new Date(taken + AHEAD).toISOString().slice(0, 10)
  return given ?? found.find((when) => when && when.from >= EARLIEST && when.from.slice(0, 10) <= latest) ?? null
}

function nonEmpty(text: string | undefined): string | null {
  return text?.trim() || null
}

function dayOfUrl(url: string | null): When | null {
  const day = dateInUrl(url)
  return day ? makeWhen(day, day, 'day') : null
}
