/** A sentence that says several things says each in a clause; which way it points is told for each. */
import { contentStems, wordsOf } from '../text/words.ts'
import { deniedIn, hasPolar, isPolar, isTurnedDown, signOf } from './polarity.ts'

export interface Clause {
  topic: ReadonlySet<string>
  /** Which way it points; 0 when its words do not tell. */
  sign: 1 | -1 | 0
  /** Whether any of its words says which way it points; whether only a verb does, that turns its object down. */
  polar: boolean
  turnedDown: boolean
  /** What it denies. */
  denied: readonly string[]
}

/** After these, "that" begins what they say yes or no to, which is no clause of its own. */
const truth =
  'den(?:y|ies|ied)|doubts?|doubted|true|untrue|false|wrong|sa(?:y|ys|id)|claim(?:s|ed)?|reports?|reported|insist(?:s|ed)?|agreed?|confirm(?:s|ed)?|certain|sure|clear|possible|impossible|believe[sd]?|thinks?|promise[sd]?|pledged|vowed|guaranteed?|out|demand(?:s|ed)?|evidence|sign|proof|doubtful|admit(?:s|ted)?|acknowledged?|proposed|fact'

/** Where a clause ends that does not end its sentence. */
const joints = new RegExp(
  [
    String.raw`;\s+|:\s+|\s[–—]\s`,
    String.raw`,?\s+(?=(?:but|although|though|while|whereas|because|despite|which|who|whose|after|before|when|even though)\b)`,
    String.raw`(?<!\b(?:${truth}))\s+(?=that\b)`,
    String.raw`,\s+(?=and\b|\p{L}+ing\b|(?:но|хотя|потому|который|которая|которые|когда|после)(?!\p{L}))`,
  ].join('|'),
  'giu',
)

/** What stands between two commas beside what its sentence says. */
const aside = /,\s+((?:which|who|whose|where|when|although|though|while|after|before|despite)\b[^,;]*),\s+/giu

/** Its clauses in their order; one at least. */
export function clausesOf(text: string): Clause[] {
  return text
    .replaceAll(aside, '; $1; ')
    .split(joints)
    .map((part) => {
      const stems = contentStems(wordsOf(part))
      return {
        topic: new Set([...stems].filter((stem) => !isPolar(stem))),
        sign: signOf(part),
        polar: hasPolar(stems),
        turnedDown: isTurnedDown(part),
        denied: deniedIn(part),
      }
    })
}
