/** What the rules know of a reporting verb. */

/** How a reporting verb may go on; see `verbs` in verbs.ts. */
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
