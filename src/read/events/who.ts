/** Who a participant is: an actor that the text names, or one of its own with the country that its words name. */
import { type Actor, type RosterActor, sideOf } from '../../domain/index.ts'
import { slug } from '../actors/key.ts'
import { thingNouns } from '../languages/en-roles.ts'
import { type Cast, type Known, type Layers, type Run, spanOf } from '../layers.ts'
import { inside } from '../places.ts'
import { callOf } from './calls.ts'
import { lexicon } from './lexicon/open.ts'
import { type Meant, type Member, meantIn } from './meant.ts'
import { isTime, R, relations, type Tree } from './tree.ts'

/** A phrase that takes part, by its head. */
export interface Party {
  head: number
  run: Run
}

/** A phrase has no more names in it than are looked at. */
const NAMES = 12
/** A name that hangs deeper in a phrase says nothing of who its head is. */
const DEEP = 5

const PRONOUN =
  /^(?:it|they|he|she|we|i|them|him|her|us|me|who|which|that|whom|both|each|his|their|its|our|my|one|those)$/

export interface Who {
  /** The names of states and bodies, in text order. */
  knownIn(run: Run): Known[]
  /** The name that a word is part of. */
  knownAt(token: number): Known | null
  /** The one state or body by whose name a word says where something is; null for a person, a people or several. */
  placeAt(token: number): string | null
  /** The countries that are named in a run, as many as are looked at. */
  countriesIn(run: Run): ReadonlySet<string>
  /** Whether a phrase may act: somebody named, or a word for those who act. */
  acts(head: number): boolean
  /** Whether a phrase is of several that a state's adjective stands before: "Chinese censors"; as a subject they act. */
  ofState(head: number): boolean
  /** Whether a phrase names somebody, by itself or by a state in it. */
  named(head: number): boolean
  /**
   * The actors of a phrase, one for each state that it joins ("Hungarian and Romanian officials"); [null] for nobody known.
   * @param meeting whether "the two sides" may be those that the text named together
   */
  actorsOf(party: Party, meeting?: boolean): (string | null)[]
  countryOf(id: string): string | null
  /** An actor of the text's own with the country that the event tells; a roster's stays as it is. */
  settle(id: string | null, name: string, country: string): string
  /** Those whom the text named together. */
  readonly meant: Meant
  /** Whom an actor stands for. */
  memberOf(id: string): Member | null
  /** Those that the events need beyond the cast, and those of the cast whose country is known now. */
  readonly further: Map<string, Actor>
}

export function whoOf(
  tree: Tree,
  { known, cast, tokens, text }: Pick<Layers, 'known' | 'cast' | 'tokens' | 'text'>,
  roster: ReadonlyMap<string, RosterActor>,
): Who {
  const further = new Map<string, Actor>()
  const castById = new Map(cast.actors.map((actor) => [actor.id, actor]))

  const knownIn = (run: Run) => inside(known, run, NAMES)
  const at = new Int32Array(tokens.length).fill(-1)
  for (const [i, one] of known.entries()) at.fill(i, one.from, one.to)
  const knownAt = (token: number): Known | null => known[at[token] ?? -1] ?? null

  const rosterCountry = (one: Known): string | null => {
    // Several may go by the words: "Bush" is two, both of one country.
    const [country = null, ...others] = new Set(one.actors.map((id) => roster.get(id)?.country ?? null))
    return others.length === 0 ? country : null
  }
  /** How many steps below the head a name hangs; -1 for not at all. */
  const depth = (one: Known, head: number): number => {
    let at = one.to - 1
    for (let steps = 0; steps <= DEEP && at >= 0; steps++) {
      if (at === head) return steps
      at = tree.head(at)
    }
    return -1
  }
  /** The states that a phrase's words name, those nearest to its head; several when they are joined. */
  /** With where a body is based: "a newspaper based in Karvosh". */
  const wholeOf = (head: number): Run => {
    const run = tree.phrase(head, true)
    const based = tree.children(head).find((one) => tree.lemma(one) === 'base' && tree.tag(one) === 'VBN')
    const seat = based === undefined ? -1 : tree.child(based, OBLIQUE)
    return seat < 0 ? run : { from: run.from, to: Math.max(run.to, tree.phrase(seat).to) }
  }
  const statesOf = (head: number, run: Run): Known[] => {
    let best: Known[] = []
    let least = DEEP + 1
    for (const one of knownIn(run)) {
      // "Ethnic Albanians" are citizens of another state.
      if (rosterCountry(one) === null || tree.lower(one.from - 1) === 'ethnic') continue
      // "On the Rethkari track": who mediates, not who comes.
      if (/^(?:track|format|platform)$/.test(tree.lemma(tree.head(one.to - 1)))) continue
      const at = depth(one, head)
      if (at < 0) continue
      if (at < least) {
        least = at
        best = [one]
      } else if (best[0] && least > 0 && joined(tree, one.to - 1, best[0].to - 1)) best.push(one)
    }
    return best
  }
  const local = (name: string, kind: Actor['kind'], country: string | null): string => {
    const id = `local/${slug(name)}`
    const there = further.get(id) ?? castById.get(id)
    if (!there) further.set(id, { id, name, kind, country })
    else if (there.country === null && country !== null) further.set(id, { ...there, country })
    return id
  }
  const wordsOf = (run: Run): string =>
    text
      .slice(...spanOf(tokens, run))
      .replace(/\s+/g, ' ')
      .slice(0, 80)

  const namesSomebody = (head: number): boolean => {
    const run = tree.phrase(head)
    for (let i = run.from; i < head; i++) if (tree.proper(i) || knownAt(i)) return true
    return false
  }
  const actorBy = (id: string) => further.get(id) ?? castById.get(id) ?? roster.get(id)
  const memberOf = (id: string): Member | null => {
    const actor = actorBy(id)
    return actor ? { id, side: sideOf(actor) } : null
  }
  const meant = meantIn(tree, (head) => {
    const own = knownAt(head)
    const [id, ...others] = own && own.form !== 'place' ? own.actors : namedBy(cast, tree.phrase(head))
    return id === undefined || others.length > 0 ? null : memberOf(id)
  })
  /** Whether the text gives somebody an office, with every word of it: a prime minister is no foreign minister. */
  const titled = (id: string, office: readonly string[]) =>
    cast.mentions.some(({ actor, form, start, end }) => {
      if (actor !== id || form !== 'role') return false
      const words = text.slice(start, end).toLowerCase().split(/\s+/)
      return office.every((word) => words.includes(word))
    })
  /** Those that a phrase calls "the sides", "the two presidents"; [] when that cannot be told. */
  const calledBy = (head: number): string[] => {
    const found = meant.by(head)
    if (!found) return []
    const office = [...beforeOffice(head).map(tree.lower), tree.lemma(head)]
    return found.members.map(({ id, side }) => {
      if (found.as === 'person' || (found.as === 'office' && titled(id, office))) return id
      const state = actorBy(id)?.kind === 'state' ? id : (states().get(side) ?? id)
      if (found.as !== 'office') return meet(state)
      const holder = actorBy(state)
      return local(`${officeOf(head)} of ${holder?.name}`, 'group', holder?.country ?? null)
    })
  }
  /** The words before a title that belong to it, and name nobody. */
  const beforeOffice = (head: number): number[] =>
    tree
      .children(head)
      .filter((one) => one < head && OF_TITLE[tree.relation(one)] && !knownAt(one) && !COUNT.test(tree.lower(one)))
  /** "Foreign ministers". */
  const officeOf = (head: number): string => [...beforeOffice(head), head].map(tree.lower).join(' ')
  /** "Heads of the foreign ministries": what stands between the article and the first of several states. */
  const postOf = (head: number): string => {
    const inner = tree
      .children(head)
      .find((one) => tree.relation(one) === R.nmod && tree.preposition(one) === 'of' && !knownAt(one))
    if (inner === undefined) return officeOf(head)
    const article = tree.children(inner).some((one) => tree.lower(one) === 'the') ? 'the ' : ''
    return `${officeOf(head)} of ${article}${officeOf(inner)}`
  }
  let stateBySide: Map<string, string> | null = null
  const states = () => {
    stateBySide ??= new Map(
      [...roster.values()].flatMap(({ id, kind, country }) => (kind === 'state' && country ? [[country, id]] : [])),
    )
    return stateBySide
  }
  const who: Who = {
    further,
    meant,
    memberOf,
    knownIn,
    knownAt,
    placeAt(token) {
      const known = knownAt(token)
      const [id, ...others] = known?.actors ?? []
      if (id === undefined || others.length > 0 || known?.form === 'demonym') return null
      return roster.get(id)?.kind === 'person' ? null : id
    },
    countriesIn: (run) => new Set(knownIn(run).flatMap((one) => rosterCountry(one) ?? [])),
    settle(id, name, country) {
      if (id === null) return local(name.replace(/\s+/g, ' ').slice(0, 80), 'group', country)
      const there = further.get(id) ?? castById.get(id)
      if (there && id.startsWith('local/')) further.set(id, { ...there, country })
      return id
    },
    countryOf: (id) => further.get(id)?.country ?? castById.get(id)?.country ?? null,
    acts(head) {
      if (isTime(tree, head)) return false
      // "The two Koreas": a capital inside the sentence.
      // "The Treaty on Peace"; but Bill Clinton is no bill.
      const thing = tree.proper(head) && thingNouns.has(tree.lower(head)) && knownAt(head) === null
      if (thing && tree.child(head, FLAT) < 0) return false
      const name =
        tree.proper(head) || (tree.noun(head) && !!tokens[head]?.capital && tokens[head - 1]?.kind === 'word')
      if (name || lexicon.agents.has(tree.lemma(head)) || isPronoun(tree, head)) return true
      if (GROUPS.test(tree.lemma(head))) return namesSomebody(head)
      if (knownAt(head) !== null || lexicon.agents.has(tree.lower(head))) return true
      // "The owner of the Kremlin": somebody by what the cast knows.
      return (
        tree.noun(head) &&
        tree.children(head).some((one) => knownAt(one) !== null) &&
        namedBy(cast, tree.phrase(head)).length > 0
      )
    },
    ofState(head) {
      if (tree.tag(head) !== 'NNS' || isTime(tree, head)) return false
      return tree.children(head).some((one) => knownAt(one)?.form === 'demonym')
    },
    named(head) {
      const run = tree.phrase(head, true)
      return statesOf(head, run).length > 0 || namedBy(cast, tree.phrase(head)).length > 0
    },
    actorsOf({ head, run }, meeting = false) {
      const own = knownAt(head)
      const ids = own ? namedBy(cast, own) : namedBy(cast, run)
      const states = statesOf(head, wholeOf(head))
      if (states.length < 2 && ids.some((id) => (castById.get(id)?.country ?? null) !== null)) return ids
      const [first] = states
      const firstOf = ids[0]
      if (firstOf !== undefined && states.length < 2) {
        const there = castById.get(firstOf)
        if (first && there && ids.length === 1 && firstOf.startsWith('local/'))
          further.set(firstOf, { ...there, country: rosterCountry(first) })
        return ids
      }
      // "The leaders of both countries in Karvosh": where they are is not who they are.
      const placed = states.every(({ to }) => /^(?:in|at|near)$/.test(tree.preposition(to - 1)))
      const called = meeting && placed ? calledBy(head) : []
      if (called.length > 0) return called
      // "The sides" of talks are somebody, whoever they are.
      if (!first || (placed && callOf(tree, head) !== null))
        return SIDES.test(wordsOf(run)) ? [local(wordsOf(run), 'group', null)] : [null]
      // The state itself, when its name or people is all that the phrase says.
      return states.map((state) => {
        const [id = ''] = state.actors
        if (state.to - 1 === head || !who.acts(head)) return meet(id)
        const name = states.length === 1 ? wordsOf(run) : `${postOf(head)} of ${roster.get(id)?.name ?? id}`
        return local(name, kindOf(tree, head), rosterCountry(state))
      })
    },
  }
  const meet = (id: string): string => {
    const entry = roster.get(id)
    if (entry && !castById.has(id)) further.set(id, { id, name: entry.name, kind: entry.kind, country: entry.country })
    return id
  }
  return who
}

/** Words that mean people only with a name before them: "the Islamic Jihad movement". */
const GROUPS = /^(?:movement|mission|wing|cell|power|network|faction|forum|house|institution|centre|center)$/

const COUNT = /^(?:two|both|three|four)$/
const OF_TITLE = relations('amod compound')
const SIDES = /\b(?:sides|parties)$|\bof (?:the|both|all)(?: \S+)? (?:sides|parties)\b/i

const JOINED = relations('conj')
const OBLIQUE = relations('obl')
const FLAT = relations('flat')

/** One of them hangs on the other as its like. */
function joined(tree: Tree, one: number, other: number): boolean {
  let at = one
  for (let step = 0; step < 4 && JOINED[tree.relation(at)]; step++) {
    at = tree.head(at)
    if (at === other) return true
  }
  return false
}

function namedBy(cast: Cast, run: Run): string[] {
  return cast.named(run)
}

const BODIES =
  /^(?:government|administration|regime|cabinet|ministry|parliament|congress|senate|assembly|council|court|commission|committee|agency|authority|army|navy|force|military|police|party|bank|company|union|organi[sz]ation|newspaper|embassy)$/

function kindOf(tree: Tree, head: number): Actor['kind'] {
  const plural = /^NNP?S$/.test(tree.tag(head))
  if (!plural && BODIES.test(tree.lemma(head))) return 'organisation'
  return plural || tree.tag(head) === 'CD' || /^(?:group|crowd|people|mob|movement|troop)$/.test(tree.lemma(head))
    ? 'group'
    : 'person'
}

/** Stands for somebody named elsewhere. */
export function isPronoun(tree: Tree, at: number): boolean {
  return !tree.proper(at) && PRONOUN.test(tree.lower(at))
}
