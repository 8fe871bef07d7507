/** What a reader has to know about a language, whatever it reads in it. */

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
}
