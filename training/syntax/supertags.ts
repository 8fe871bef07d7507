/** The supertag of each word of a tree. */
import { RELATIONS, SUPERTAGS } from '../../src/read/syntax/scheme.ts'
import type { Tree } from './train-parser.ts'

const placeOf = new Map(SUPERTAGS.map((one, i) => [one, i]))

export function supertagsOf({ heads, relations }: Tree): Uint8Array {
  return Uint8Array.from(heads, (head, i) => {
    const relation = RELATIONS[relations[i] ?? 0] ?? ''
    return placeOf.get(head < 0 ? 'root' : `${relation}${head < i ? '<' : '>'}`) ?? SUPERTAGS.length
  })
}
