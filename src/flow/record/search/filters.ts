/** The filters of a search: what passes them, and the answers that each offers. */
import { compareText, stanceValues, voices } from '../../../domain/index.ts'
import type { Names } from '../../views/names.ts'
import type { Choice, PublicSearch } from './asked.ts'
import type { Fit, Opened } from './fits.ts'
import type { RecordItems } from './items.ts'

/** How many answers a filter offers. */
const CHOICES = 60

/** Whether it asks for anything. */
export function isAsked({ query, outlet, actor, issue, from, to, voice, stance }: PublicSearch): boolean {
  return query.trim() !== '' || [outlet, actor, issue, from, to, voice, stance].some((one) => one !== null)
}

type FilterName = 'outlet' | 'actor' | 'issue' | 'voice' | 'stance'

/** Whether it passes the filters; `but` is left open. */
export function passes(fit: Fit, asked: PublicSearch, but: FilterName | null = null): boolean {
  const { from, to } = asked
  const wanted = (name: FilterName) => (but === name ? null : asked[name])
  const [outlet, actor, issue, voice, stance] = (['outlet', 'actor', 'issue', 'voice', 'stance'] as const).map(wanted)
  if (outlet != null && !fit.outlets.includes(outlet)) return false
  if (actor != null && !fit.actors.includes(actor)) return false
  if (issue != null && !fit.issues.includes(issue)) return false
  if (from !== null && (fit.day === null || fit.day < from)) return false
  if (to !== null && (fit.day === null || fit.day > to)) return false
  if (voice != null && fit.said?.voice !== voice) return false
  return (
    stance == null ||
    (fit.said?.stances.some((one) => one.stance === stance && (issue == null || one.issue === issue)) ?? false)
  )
}

/** The answers that each filter offers, the commonest first: how many results there are with it and the other filters. */
export function choicesOf(fits: readonly Fit[], asked: PublicSearch, opened: readonly Opened[]) {
  const namesOf =
    (of: 'outlets' | 'actors' | 'issues', name: (names: Names, id: string, items: RecordItems) => string | undefined) =>
    (id: string) => {
      const held = opened.find(({ items }) => items[of].has(id))
      return held && name(held.reviewed.names, id, held.items)
    }
  const offered = (
    name: FilterName,
    valuesOf: (fit: Fit) => readonly string[],
    nameOf: (id: string) => string | undefined,
  ): Choice[] => {
    const counts = new Map<string, number>()
    for (const fit of fits) {
      if ((asked.kind !== null && fit.kind !== asked.kind) || !passes(fit, asked, name)) continue
      const values = valuesOf(fit)
      for (const value of values.length > 1 ? new Set(values) : values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const chosen = asked[name]
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0)
    return [...counts]
      .flatMap(([id, count]) => {
        const name = nameOf(id) ?? (id === chosen ? id : undefined)
        return name === undefined ? [] : [{ id, name, count }]
      })
      .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
      .filter(({ id }, i) => i < CHOICES || id === chosen)
  }
  const itself = (id: string) => id
  return {
    outlets: offered(
      'outlet',
      (fit) => fit.outlets,
      namesOf('outlets', (names, id, { outlets }) => {
        const outlet = outlets.get(id)
        return outlet && names.outlet(outlet).name
      }),
    ),
    actors: offered(
      'actor',
      (fit) => fit.actors,
      namesOf('actors', (names, id) => names.actor(id).name),
    ),
    issues: offered(
      'issue',
      (fit) => fit.issues,
      namesOf('issues', (names, id) => names.issue(id).name),
    ),
    voices: inOrder(
      offered('voice', (fit) => (fit.said ? [fit.said.voice] : []), itself),
      voices,
    ),
    stances: inOrder(
      offered(
        'stance',
        ({ said }) =>
          said?.stances.flatMap(({ issue, stance }) =>
            asked.issue === null || asked.issue === issue ? [stance] : [],
          ) ?? [],
        itself,
      ),
      stanceValues,
    ),
  }
}

function inOrder(choices: Choice[], order: readonly string[]): Choice[] {
  return choices.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
