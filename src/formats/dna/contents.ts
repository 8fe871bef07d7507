/** What a `.dna` file holds, apart from how its tables say it. */
import type { StatementRow } from '../../domain/index.ts'

export interface DnaDocument {
  id: string
  title: string
  text: string
  author: string
  source: string
  section: string
  type: string
  notes: string
  /** `2031-03-04T05:06:07` */
  time: string
}

/** An attribute of a value of a variable: of the organization "Orvenia" the type "state". */
export interface DnaAttribute {
  variable: string
  value: string
  attribute: string
  text: string
}

export interface DnaContents {
  documents: readonly DnaDocument[]
  /** Each names its document by id; `time` is the document's. */
  statements: readonly StatementRow[]
  attributes: readonly DnaAttribute[]
  /** By name; statements name theirs in `place.coder`. */
  coders: readonly string[]
  settings: Readonly<Record<string, string>>
}

/** What was read from a file: its contents, and what a file of ours never has. */
export interface DnaFile extends DnaContents {
  /** Every value that can be chosen, coded or not. */
  entities: readonly { variable: string; value: string }[]
  /** Ids of statements whose document is not there. */
  strays: readonly string[]
}
