/** Resource → Document, pure. */
import type { Document, InputForm, Resource } from '../domain/index.ts'

export interface ExtractOptions {
  /** How to take the bytes; told from them when absent. */
  as?: InputForm
  /** The day of publication, when the caller knows better than the page: `YYYY-MM-DD`. */
  published?: string
  /** BCP 47 language, when the caller knows better. */
  language?: string
}

export interface Extraction {
  document: Document
  /** Which extractor made the text, with its version: part of the revision's id. */
  extractor: string
  /** What a person should know: a guessed encoding, no article found. */
  warnings: string[]
}

export declare function extract(resource: Resource, options?: ExtractOptions): Extraction
