/** What a footnote of a brief rests on, as machines and citations are told of it. */
import type { Actor, CitedDocument, Outlet, Voice } from '../../domain/index.ts'

/** The words that a footnote opens. */
export interface PublishedFootnote {
  number: number
  /** The brief's address with the place of the footnote. */
  url: string
  /** The exact words. */
  quote: string
  document: CitedDocument
  outlet: Pick<Outlet, 'name' | 'home'> | null
  /** Who says it and how; null where the words are quoted for themselves. */
  statement: { sources: readonly Pick<Actor, 'name' | 'kind'>[]; voice: Voice } | null
}
