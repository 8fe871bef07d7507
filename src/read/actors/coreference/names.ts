/** The names that pronouns may mean: people, and those that only may be people. */
import { fold } from '../key.ts'
import type { Naming } from '../naming.ts'
import type { PersonName } from './resolve.ts'

/** In text order; of those that overlap the longest. */
export function personNames({
  named,
  register,
  perhaps,
}: Pick<Naming, 'named' | 'register' | 'perhaps'>): PersonName[] {
  const all: PersonName[] = perhaps.map(({ from, to, name, weak }) => {
    return { from, to, actor: null, key: `perhaps/${fold(name)}`, name, weak, form: 'name' }
  })
  for (const one of named) {
    const actor = register.actors.get(one.actor ?? '')
    if (actor?.kind !== 'person') continue
    const form = one.form === 'name' ? 'name' : 'other'
    all.push({ from: one.from, to: one.to, actor: actor.id, key: actor.id, name: actor.name, weak: 0, form })
  }
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  let reach = 0
  return all.filter((one) => {
    if (one.from < reach) return false
    reach = one.to
    return true
  })
}
