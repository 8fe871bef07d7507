/** What a reader has to know about a language. A language without verbs has no statement reader, only quotations. */

/** How a reporting verb may go on; see `verbs` in languages/en-verbs.ts. */
export interface Frame {
  /** A clause begun by "that", "whether", "how", "what", "why". */
  clause: boolean
  /** A clause with nothing before it: "said it was late". */
  bare: boolean
  /** Words in quotation marks. */
  quote: boolean
  /** A noun phrase: "criticised the plan". */
  object: boolean
  /** "to" and a verb: "promised to come". */
  infinitive: boolean
  /** It names its hearer first: "told reporters that". */
  hearer: boolean
  /** Prepositions that belong to it: "called for". */
  particles: readonly string[]
}

/** A form of a reporting verb. */
export interface VerbForm {
  lemma: string
  /** `past` also stands for the past participle. */
  form: 'base' | 's' | 'past' | 'ing'
  frame: Frame
}

export interface Language {
  /** BCP 47. */
  tag: string
  /** It writes some small words together with the next, with an apostrophe: "l'Arménie". */
  elides: boolean
  /** Its English name, for warnings. */
  name: string
  /** Lower-case words after which a full stop ends no sentence. */
  abbreviations: ReadonlySet<string>
  /** Lower-case words that often begin a sentence, so that an abbreviation before one of them did end its own. */
  openers: ReadonlySet<string>
  /** Reporting verbs by their lower-case form; empty when there is no statement reader. */
  verbs: ReadonlyMap<string, VerbForm>
}
