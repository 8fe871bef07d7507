/** Whom the reader knows before a dossier tells it more. Built once a process. */
import { readFileSync } from 'node:fs'
import type { Roster, RosterActor } from '../../domain/index.ts'
import { parseRoster } from '../books.ts'
import { groups } from './groups.ts'
import { people } from './leaders.ts'
import { organisations } from './organisations.ts'
import { regions } from './regions.ts'
import { states } from './states.ts'

let built: Roster | undefined

const file = new URL('./roster.yaml', import.meta.url)

/** Every state, organisations, bodies and regions within states, leaders, and who held which office when (roster.yaml). */
export function defaultRoster(): Roster {
  if (!built) {
    const { actors, offices } = parseRoster(readFileSync(file, 'utf8'), 'roster.yaml')
    // Whom the roster of offices knows, it knows better.
    const known = new Set(actors.flatMap(namesOf))
    const others = people.filter((one) => !namesOf(one).some((name) => known.has(name)))
    const all = [...states(), ...organisations, ...groups, ...regions, ...actors, ...others]
    built = { actors: all.map(foundByNames), offices }
  }
  return built
}

function namesOf({ name, aliases }: RosterActor): string[] {
  return [name, ...(aliases.en ?? [])]
}

/** The default with a dossier's own on top: an actor of the same id is replaced, the rest is added. */
export function withDefaults(own: Roster): Roster {
  const base = defaultRoster()
  const ids = new Set(own.actors.map((actor) => actor.id))
  return {
    actors: [...own.actors.map(foundByNames), ...base.actors.filter((actor) => !ids.has(actor.id))],
    offices: [...own.offices, ...base.offices],
  }
}

/** What editions call an actor is a name to find it by, too. */
function foundByNames(actor: RosterActor): RosterActor {
  if (!actor.names) return actor
  const aliases = { ...actor.aliases }
  for (const [language, name] of Object.entries(actor.names)) {
    const known = aliases[language] ?? []
    if (!known.includes(name)) aliases[language] = [name, ...known]
  }
  return { ...actor, aliases }
}
