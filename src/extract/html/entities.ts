/** Character references in what is no markup: many systems escape what they put into JSON or attributes once too often. */
import { decodeHTMLStrict } from 'entities/decode'
import { withoutInvisible } from '../invisible.ts'

const LONGEST = 2000

/** Each that ends with its semicolon becomes its character; others stay, since an address holds `&copy=2` as well. */
export function decodeEntities(text: string): string {
  const start = text.slice(0, LONGEST)
  return start.includes('&') ? withoutInvisible(decodeHTMLStrict(start)).text : start
}
