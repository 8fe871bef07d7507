/** A statement as one row of a table: how discourse network analysis writes it down, and what tables and files carry. */

/** Fields of a document that DNA knows (Leifeld's Discourse Network Analyzer). */
export const documentFields = ['id', 'title', 'author', 'source', 'section', 'type'] as const
export type DocumentField = (typeof documentFields)[number]

/** Where the words of a row stand in its document, in UTF-16 code units, and what they are. */
export interface RowPlace {
  start: number
  stop: number
  text: string
  coder: string
}

/** What is missing is the empty text. */
export interface StatementRow {
  id: string
  /** `2031-03-04T05:06:07` or a part of it from the left, the day at least; no zone: the wall's clock where it was published. */
  time: string
  document: Partial<Record<DocumentField, string>>
  /** What was coded, by variable: organization, concept, agreement. */
  variables: Readonly<Record<string, string>>
  place?: RowPlace
}
