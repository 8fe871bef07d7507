/** What an edition calls actors, issues and whatever else has a name: in its own language where somebody wrote that down. */
import {
  type Actor,
  type Called,
  type Edition,
  type Issue,
  type Office,
  type Outlet,
  type Roster,
  type RosterActor,
  statesOf,
} from '../../domain/index.ts'
import { defaultRoster, withDefaults } from '../knowledge/index.ts'
import type { Resolver } from './resolve.ts'

/** A name as it is shown. */
export interface Shown {
  name: string
  /** What it is written in (BCP 47, `und` where nobody tells), where that is not the language of the edition. */
  language?: string
}

export type NamedActor = Actor & Shown
export type NamedIssue = Pick<Issue, 'id'> & Shown

/** A name in one of its languages. */
export type NameIn = Required<Shown>

export interface Names {
  /** Who nobody knows by that id is called by it. */
  actor(id: string): NamedActor
  /** One that is in the codebook no more is called by its id. */
  issue(id: string): NamedIssue
  /** What being for an issue means. */
  meaning(id: string): { text: string; language?: string }
  /** What an office is called. */
  title(office: Pick<Office, 'title' | 'titles'>): { title: string; language?: string }
  /** An outlet under the name that it has here. */
  outlet(outlet: Outlet): Outlet
  /** A track, an agreement, or a provision of it. */
  of(thing: Called): Shown
}

/**
 * @param edition null for the main names of all
 * @param resolver what ids stand for, under their main names, and the roster that has the other names
 */
export function namesIn(
  edition: Edition | null,
  { actor: actorOf, issue: issueOf, roster }: Pick<Resolver, 'actor' | 'issue' | 'roster'>,
): Names {
  const nameOf = actorNames(roster)
  const shown = (thing: Called) => calledIn(edition, thing)
  return {
    actor(id) {
      const actor = actorOf(id)
      return { ...actor, ...shown(nameOf(actor)) }
    },
    issue: (id) => ({ id, ...shown(issueOf(id)) }),
    meaning(id) {
      const { for: name, meanings: names } = issueOf(id)
      const { name: text, ...language } = shown({ name, names })
      return { text, ...language }
    },
    title({ title: name, titles: names }) {
      const { name: title, ...language } = shown({ name, names })
      return { title, ...language }
    },
    outlet: (outlet) => ({ ...outlet, name: shown(outlet).name }),
    of: shown,
  }
}

/** @param edition null for the main name */
export function calledIn(edition: Edition | null, { name, names }: Called): Shown {
  const own = edition === null ? undefined : names?.[edition]
  if (edition === null || own !== undefined) return { name: own ?? name }
  const language = mainLanguage({ name, names })
  return language === edition ? { name } : { name, language }
}

/** All that something is called, the main name first, each once. */
export function allNames({ name, names = {} }: Called): NameIn[] {
  const all = [
    { name, language: mainLanguage({ name, names }) },
    ...Object.entries(names).map(([language, name]) => ({ name, language })),
  ]
  return all.filter((one, i) => all.findIndex(({ name }) => name === one.name) === i)
}

/** By an actor as it was found, the names that the roster has for it. */
export function actorNames(own: Roster): (actor: Actor) => Called {
  const known = new Map(withDefaults(own).actors.map((actor) => [actor.id, actor]))
  const states = statesOf(defaultRoster())
  return (actor) => {
    const { id, name, kind, country } = actor
    const names = known.get(id)?.names
    const state = kind === 'state' && country !== null ? states.get(country) : undefined
    // A code may stand for another than the state that has it by ISO: what is called otherwise is somebody else.
    return { name, names: state && isCalled(state, name) ? { ...state.names, ...names } : names }
  }
}

function isCalled({ name, aliases }: RosterActor, called: string): boolean {
  return [name, ...(aliases.en ?? [])].some((one) => one.toLowerCase() === called.toLowerCase())
}

/** What a main name is written in: what its other names tell, else what its letters do. */
function mainLanguage({ name, names = {} }: Called): string {
  const [told] = Object.entries(names).find(([, one]) => one === name) ?? []
  if (told !== undefined) return told
  if (/\p{Script=Armenian}/u.test(name)) return 'hy'
  // Letters of one script, or with ğ, ı and ş, serve many languages.
  const isForeign = /[əƏğĞıİşŞ]|(?!\p{Script=Latin})\p{L}/u.test(name)
  return isForeign ? 'und' : 'en'
}
