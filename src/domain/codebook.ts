/**
 * What a dossier's analysts write by hand, as YAML: the codebook (issues, tracks, agreements) and the roster (actors
 * and the offices they hold). The Zod schemas here are the one definition; JSON Schemas are made from them for editors.
 */
import { z } from 'zod'
import { textByLanguage } from './naming.ts'
import { actorKinds } from './readout1.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9/_-]*$/, { error: 'lower-case letters, digits, - and / only' })
const phrases = z.array(z.string().trim().min(1)).min(1)
const date = z.union([z.string(), z.null()])
const namesOf = textByLanguage.optional().describe('What it is called in other languages: `{ ru: … }`')

const issue = z.object({
  id: slug,
  name: z.string().min(1),
  names: namesOf,
  for: z.string().min(1).describe('What being for it means'),
  meanings: textByLanguage.optional().describe('The same in other languages'),
  phrases: phrases.describe('Words that name the issue, in any language'),
  lipService: z
    .enum(['against', 'unclear'])
    .optional()
    .describe('What paying lip service to it counts as; unclear when left out'),
  within: z.array(slug).optional().describe('Issues this one is part of'),
})

const track = z.object({
  id: slug.optional(),
  name: z.string().min(1),
  names: namesOf,
  mediators: z.array(slug),
  parties: z.array(slug).min(1),
})

const provision = z.object({ id: slug, name: z.string().min(1), names: namesOf, phrases })
const agreement = z.object({
  id: slug,
  name: z.string().min(1),
  names: namesOf,
  phrases,
  provisions: z.array(provision),
})

export const codebookSchema = z.object({
  issues: z.array(issue),
  tracks: z.array(track).default([]),
  agreements: z.array(agreement).default([]),
})

/** Names by language (BCP 47): `{ en: ["Minsk"], ru: ["Минск", "Минска"] }`. */
const byLanguage = z.record(z.string(), z.array(z.string().trim().min(1)))

const rosterActor = z.object({
  id: slug,
  name: z.string().min(1).describe('The canonical English name'),
  names: namesOf,
  kind: z.enum(actorKinds),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'three capital letters, ISO 3166 alpha-3' })
    .nullable()
    .default(null),
  aliases: byLanguage.default({}).describe('Other names and spellings'),
  metonyms: byLanguage.default({}).describe('What stands for it: a capital, a palace'),
  demonyms: byLanguage.default({}).describe('Its people and its adjective: "Belarusian"'),
  places: byLanguage
    .default({})
    .describe('Where, when it happens there, it happens in this state: cities other than its capital'),
})

const office = z.object({
  title: z.string().min(1).describe('"foreign minister", as it stands before or after a name'),
  titles: textByLanguage.optional().describe('The same in other languages'),
  of: slug.describe('The actor it belongs to'),
  actor: slug.describe('Who holds it'),
  from: date.describe('The first day, YYYY-MM-DD; YYYY-MM or YYYY where only that is known, and then all of it counts'),
  to: date.describe('The last day, written likewise; null while it is held'),
  source: z.string().min(1),
})

export const rosterSchema = z.object({
  actors: z.array(rosterActor),
  offices: z.array(office).default([]),
})

/** A thing actors disagree about (DNA's concept). */
export type Issue = z.infer<typeof issue>
/** A mediation format: who mediates, between whom. */
export type Track = z.infer<typeof track>
/** A text the parties are held to (PA-X). */
export type Agreement = z.infer<typeof agreement>
/** One clause of an agreement (PA-X). */
export type Provision = z.infer<typeof provision>
/** A dossier's issues, tracks and agreements. */
export type Codebook = z.infer<typeof codebookSchema>
/** An actor with the names it goes by. */
export type RosterActor = z.infer<typeof rosterActor>
/** A post held from–to (DNA, PLOVER). */
export type Office = z.infer<typeof office>
/** The actors and offices that a reader knows. */
export type Roster = z.infer<typeof rosterSchema>

/**
 * Whether an office was held on a day, `YYYY-MM-DD` or longer; without a day, whether it is held still. An end known to its
 * month or year counts as all of that; one that is null is open.
 */
export function heldOn({ from, to }: Pick<Office, 'from' | 'to'>, on: string | null): boolean {
  if (on === null) return to === null
  const day = on.slice(0, 10)
  return (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to)
}

/** The states of a roster by the code of their country; of two, the one that stands first, as a dossier's own does. */
export function statesOf({ actors }: Pick<Roster, 'actors'>): Map<string, RosterActor> {
  const states = new Map<string, RosterActor>()
  for (const actor of actors)
    if (actor.kind === 'state' && actor.country !== null && !states.has(actor.country)) states.set(actor.country, actor)
  return states
}

export const emptyCodebook: Codebook = { issues: [], tracks: [], agreements: [] }
export const emptyRoster: Roster = { actors: [], offices: [] }
