/** Resource → Document, pure. */
import type { Document, InputForm, Resource } from '../domain/index.ts'
import { isDate, makeWhen, ReadoutError, type When } from '../domain/index.ts'
import { type Content, joinBlocks } from './content.ts'
import { decode } from './decode.ts'
import { extractHtml } from './html/page.ts'
import { type DateHints, dateInUrl } from './metadata/dates.ts'
import { languageOf, languageTag } from './metadata/language.ts'
import { outletOfUrl } from './metadata/outlet.ts'
import { type ExtractModels, noModels } from './models.ts'
import { extractPage } from './plain/page.ts'
import { checkSize } from './size.ts'
import { sniff } from './sniff.ts'

export { type Decoded, decode } from './decode.ts'
export { type ExtractFiles, type ExtractModels, extractModelNames, noModels, openExtractModels } from './models.ts'

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
}

/** Raised whenever the same bytes may give another text. */
const VERSION = '2'

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
  _models: ExtractModels = noModels,
): Extraction {
  const given = givenDate(options.published)
  const { text, warnings } = decode(resource)
  const form = options.as ?? sniff(text, resource.mediaType)
  checkSize(text, form, resource.name)
  const hints = { language: options.language ?? null, url: resource.url }
  const content = extractors[form](text, hints, resource.name)
  const joined = form === 'text' ? { text, sections: [] } : joinBlocks(content.blocks, content.heads)
  if (!joined.text) warnings.push(`no article found in ${resource.name}; ${whatToDo[form]}`)
  const url = resource.url ?? content.url
  const document: Document = {
    id: resource.name,
    url,
    outlet: content.outlet ?? outletOfUrl(url),
    title: options.title ?? content.title,
    byline: content.byline,
    published: given ?? content.published ?? dayOfUrl(url),
    modified: content.modified,
    language: options.language ?? languageFor(joined.text || (content.title ?? ''), content.language),
    ...joined,
    dropped: content.dropped,
    reuse: content.reuse,
  }
  return { document, extractor: currentExtractors[form], warnings }
}

/** What a person can do who knows that there is one. */
const whatToDo: Record<InputForm, string> = {
  page: 'if the whole text is the article, use --as text',
  html: 'if there is one, copy its text into a file and use --as text',
  text: 'it is empty',
}

type Extractor = (text: string, hints: DateHints, input: string) => Content

const extractors: Record<InputForm, Extractor> = {
  page: (text, hints) => extractPage(text.replaceAll('\u0000', ''), hints),
  html: extractHtml,
  text: () => verbatim,
}

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
  blocks: [],
  heads: [],
  dropped: [],
}

/** What the letters say wins over what the page declares, save that a declaration may be finer (`pt-BR`). */
function languageFor(text: string, declared: string | null): string {
  const told = languageOf(text)
  const tag = languageTag(declared)
  if (told === 'und') return tag ?? 'und'
  return tag?.split('-')[0] === told ? tag : told
}

function givenDate(published: string | undefined): When | null {
  if (published === undefined) return null
  if (!isDate(published))
    throw new ReadoutError('invalid', 'published', `"${published}" is no date`, { remedy: 'Give it as YYYY-MM-DD' })
  return makeWhen(published, published, published.length > 10 ? 'minute' : 'day')
}

function dayOfUrl(url: string | null): When | null {
  const day = dateInUrl(url)
  return day ? makeWhen(day, day, 'day') : null
}
