/** "Its" of states and organisations, where the syntax leaves no doubt: the subject of its clause has what it names. */
import type { Layers } from '../../layers.ts'
import type { Named } from '../named.ts'
import type { Register } from '../register.ts'
import type { Grammar } from './grammar.ts'

/** How many names back the subject is looked for. */
const BACK = 8

export function itsOwners(
  { tokens }: Pick<Layers, 'tokens'>,
  grammar: Grammar,
  named: readonly Named[],
  register: Register,
): { at: number; actor: string }[] {
  const found: { at: number; actor: string }[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while (next < named.length && (named[next]?.from ?? 0) < at) next++
    if (tokens[at]?.lower !== 'its') continue
    const { clause } = grammar.place({ from: at, to: at + 1 })
    for (let i = next - 1; i >= 0 && i >= next - BACK; i--) {
      const one = named[i] as Named
      if (grammar.sentence[one.from] !== grammar.sentence[at]) break
      const actor = register.actors.get(one.actor ?? '')
      if (!actor || actor.kind === 'person') continue
      const place = grammar.place(one)
      if (place.role === 'subject' && !place.joined && place.clause === clause) {
        found.push({ at, actor: actor.id })
        break
      }
    }
  }
  return found
}
