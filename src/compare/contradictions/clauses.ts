/** A sentence that says several things says each in a clause; which way it points is told for each. */
import { contentStems, wordsOf } from '../text/words.ts'
import { isPolar, signOf } from './polarity.ts'

export interface Clause {
  topic: ReadonlySet<string>
  sign: 1 | -1
}

/** Where a clause ends that does not end its sentence. */
const joints =
  /;\s+|\s[–—]\s|,?\s+(?=(?:but|although|though|while|whereas|because|despite|which|who|whose|after|before|when|even though)\b)|,\s+(?=and\b|\p{L}+ing\b|(?:но|хотя|потому|который|которая|которые|когда|после)(?!\p{L}))/giu

/** What stands between two commas beside what its sentence says. */
const aside = /,\s+((?:which|who|whose|where|when|although|though|while|after|before|despite)\b[^,;]*),\s+/giu

/** Its clauses in their order; one at least. */
export function clausesOf(text: string): Clause[] {
  return text
    .replaceAll(aside, '; $1; ')
    .split(joints)
    .map((part) => {
      const stems = contentStems(wordsOf(part))
      return { topic: new Set([...stems].filter((stem) => !isPolar(stem))), sign: signOf(part, stems) }
    })
}
