/** Who and what a DNA file codes, as actors and issues: those the dossier knows, and new ones for its roster and codebook. */
import {
  type ActorKind,
  actorKinds,
  hashOf,
  type Issue,
  type RosterActor,
  type StatementRow,
} from '../../domain/index.ts'
import type { DnaFile } from '../../formats/index.ts'
import type { Books } from '../../store/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import { officesFrom } from './offices.ts'
import { type CodedAs, counted, type Remark } from './types.ts'

export interface PlannedBooks {
  /** The dossier's own with what is new. */
  books: Books
  actors: number
  issues: number
  /** The id of whom a statement names: the person, failing that the organization; null when it names neither. */
  speaker(row: StatementRow): string | null
  /** The id of its concept's issue; null when it has none. */
  issue(row: StatementRow): string | null
  remarks: Remark[]
}

export function planBooks(file: DnaFile, as: CodedAs, own: Books, input: string): PlannedBooks {
  const remarks: Remark[] = []
  const known = withDefaults(own.roster)
  const taken = new Set(known.actors.map(({ id }) => id))
  const told = attributesOf(file, as, remarks)
  const made: RosterActor[] = []
  const actorsBy = (variable: string, person: boolean) =>
    new Map(
      valuesOf(file, variable).map((name) => {
        const found = findActor(known.actors, name, person)
        if (found && found.name !== name)
          remarks.push({
            what: `${variable} "${name}"`,
            reason: `it is ${found.name}, whom Readout knows by that name`,
          })
        if (found) return [name, found]
        const { kind = person ? 'person' : 'organisation', country = null } = told(variable, name)
        const id = idFor(name, taken)
        const actor = { id, name, kind, country, aliases: {}, metonyms: {}, demonyms: {}, places: {} }
        made.push(actor)
        return [name, actor]
      }),
    )
  const people = actorsBy(as.person, true)
  const organizations = actorsBy(as.organization, false)

  const slugs = new Set(own.codebook.issues.map(({ id }) => id))
  const issues = new Map<string, Issue>()
  const newIssues: Issue[] = []
  for (const name of valuesOf(file, as.concept)) {
    const found = [...own.codebook.issues, ...newIssues].find((issue) => same(issue.name, name))
    const issue = found ?? { id: idFor(name, slugs), name, for: name, phrases: [name] }
    if (!found) newIssues.push(issue)
    issues.set(name, issue)
  }

  const value = (row: StatementRow, variable: string) => row.variables[variable]?.trim() ?? ''
  const roster = { ...own.roster, actors: [...own.roster.actors, ...made] }
  const offices = officesFrom(
    file.statements.flatMap((row) => {
      const person = people.get(value(row, as.person))
      const organization = organizations.get(value(row, as.organization))
      return person && organization && person.name !== organization.name
        ? [{ person, organization, day: row.time.slice(0, 10) }]
        : []
    }),
    roster,
    input,
  )
  return {
    books: {
      codebook: { ...own.codebook, issues: [...own.codebook.issues, ...newIssues] },
      roster: { ...roster, offices: [...roster.offices, ...offices.made] },
    },
    actors: made.length,
    issues: newIssues.length,
    speaker: (row) => (people.get(value(row, as.person)) ?? organizations.get(value(row, as.organization)))?.id ?? null,
    issue: (row) => issues.get(value(row, as.concept))?.id ?? null,
    remarks: [...remarks, ...offices.remarks],
  }
}

/** The values of a variable that are coded or could be, each once. */
function valuesOf(file: DnaFile, variable: string): string[] {
  const coded = file.statements.map((row) => row.variables[variable] ?? '')
  const others = file.entities.flatMap((entity) => (entity.variable === variable ? [entity.value] : []))
  return [...new Set([...coded, ...others].map((name) => name.trim()))].filter((name) => name !== '')
}

/** By its name, failing that by another that it goes by. */
function findActor(actors: readonly RosterActor[], name: string, person: boolean): RosterActor | undefined {
  const kin = actors.filter(({ kind }) => (kind === 'person') === person)
  return (
    kin.find((actor) => same(actor.name, name)) ??
    kin.find(({ aliases }) => Object.values(aliases).some((names) => names.some((alias) => same(alias, name))))
  )
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** `The toll road` → `the-toll-road`; a name in other letters, or one that is taken, is told apart by a hash. */
function idFor(name: string, taken: Set<string>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const mark = hashOf('dna', name).slice(0, 6)
  const other = /[^\p{ASCII}\p{P}\p{S}\s]/u.test(plain)
  const wanted = other || words === '' ? [words, mark].filter(Boolean).join('-') : words
  const id = taken.has(wanted) ? `${wanted}-${mark}` : wanted
  taken.add(id)
  return id
}

interface Told {
  kind?: ActorKind
  country?: string
}

/** What attributes tell of a value: its kind (`Type`) and country. Others have no place, and it is said which. */
function attributesOf(file: DnaFile, as: CodedAs, remarks: Remark[]): (variable: string, value: string) => Told {
  const told = new Map<string, Told>()
  const placeless = new Map<string, number>()
  for (const { variable, value, attribute, text } of file.attributes) {
    if (text.trim() === '') continue
    const key = JSON.stringify([variable, value.trim()])
    const more = [as.person, as.organization].includes(variable)
      ? toldBy(attribute, text.trim(), variable === as.person)
      : null
    if (more) told.set(key, { ...told.get(key), ...more })
    else {
      const what = `attribute ${attribute} of ${variable}`
      placeless.set(what, (placeless.get(what) ?? 0) + 1)
    }
  }
  for (const [what, n] of placeless)
    remarks.push({ what, reason: `it has no place in a roster, or its values have none: ${counted(n, 'value')}` })
  return (variable, value) => told.get(JSON.stringify([variable, value])) ?? {}
}

function toldBy(attribute: string, text: string, person: boolean): Told | null {
  if (/^country$/i.test(attribute)) return /^[A-Z]{3}$/.test(text) ? { country: text } : null
  if (!/^type$/i.test(attribute)) return null
  const kind = actorKinds.find((one) => one === text.toLowerCase().replace('organization', 'organisation'))
  return kind !== undefined && (kind === 'person') === person ? { kind } : null
}
