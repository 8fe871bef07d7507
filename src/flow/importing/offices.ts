/** Whom people were coded to speak for, as offices in a roster, where it does not tell already. */
import { compareText, type Office, type Roster, type RosterActor } from '../../domain/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import { sides } from '../networks/side.ts'
import type { Remark } from './types.ts'

/** A person coded together with an organization. */
interface Together {
  person: RosterActor
  organization: RosterActor
  day: string
}

/** No post has this title, so that no words of a text are taken for it. */
const TITLE = 'speaks for it'

/**
 * One organization is held for good; several in turn, each from the first day it was coded to the last. Of several at
 * the same time the one coded most often is kept, and that is said. An office that the roster has is not made again.
 */
export function officesFrom(
  coded: readonly Together[],
  roster: Roster,
  input: string,
): { made: Office[]; remarks: Remark[] } {
  const known = withDefaults(roster)
  const names = new Map(known.actors.map(({ id, name }) => [id, name]))
  const side = sides(known, (id) => names.get(id))
  const made: Office[] = []
  const remarks: Remark[] = []
  for (const together of Map.groupBy(coded, ({ person }) => person.id).values()) {
    if (together.every(({ person, organization, day }) => side(person, day) === organization.name)) continue
    const terms = [...Map.groupBy(together, ({ organization }) => organization.id).values()].map((some) => {
      const days = some.map(({ day }) => day).sort()
      return { some, from: days[0] ?? '', to: days.at(-1) ?? '' }
    })
    terms.sort((a, b) => compareText(a.from, b.from))
    const term = (some: readonly Together[], from: string | null, to: string | null) => {
      const [one] = some
      if (!one) return
      const office = { title: TITLE, of: one.organization.id, actor: one.person.id, from, to, source: input }
      if (!roster.offices.some((other) => sameTerm(other, office))) made.push(office)
    }
    const alone = terms.length === 1
    if (terms.every(({ from }, i) => i === 0 || from > (terms[i - 1]?.to ?? '')))
      for (const { some, from, to } of terms) term(some, alone ? null : from, alone ? null : to)
    else {
      const [most, ...others] = terms.map(({ some }) => some).sort((a, b) => b.length - a.length)
      term(most ?? [], null, null)
      const other = others.map(([one]) => one?.organization.name).join(', ')
      remarks.push({
        what: `${most?.[0]?.person.name}`,
        reason: `coded for ${most?.[0]?.organization.name} and, at the same time, for ${other}: only the first is kept`,
      })
    }
  }
  return { made, remarks }
}

function sameTerm(a: Office, b: Office): boolean {
  return a.actor === b.actor && a.of === b.of && a.from === b.from && a.to === b.to
}
