/** Whom the reader knows before a dossier tells it more. Built once a process. */
import type { Roster } from '../../domain/index.ts'
import { organisations } from './organisations.ts'
import { states } from './states.ts'

let built: Roster | undefined

/** Every state and the international organisations of such talks. */
export function defaultRoster(): Roster {
  built ??= { actors: [...states(), ...organisations], offices: [] }
  return built
}

/** The default with a dossier's own on top: an actor of the same id is replaced, the rest is added. */
export function withDefaults(own: Roster): Roster {
  const base = defaultRoster()
  const ids = new Set(own.actors.map((actor) => actor.id))
  return {
    actors: [...own.actors, ...base.actors.filter((actor) => !ids.has(actor.id))],
    offices: [...own.offices, ...base.offices],
  }
}
