/** The lexicon's text → what the reader of events looks up. Read once, when the module is first needed. */
import type { EventTold } from '../../../domain/index.ts'
import { agentNouns, placesInTime, targetNouns, voiceNouns, weaponNouns } from './agents.ts'
import { frames, nounClasses, verbClasses } from './frames.ts'
import { nouns } from './nouns.ts'
import { operators } from './operators.ts'
import { verbs } from './verbs.ts'

export type EventType = EventTold['type']

/** A type with its mode. */
export interface Meaning {
  readonly type: EventType
  readonly mode: string | null
}

/** What a verb needs beside it to have a meaning: see `verbs.ts`. */
export type Need = '!' | '~' | '?' | '-' | ''

/** One line of the lexicon: words that follow the first, and what they mean together. */
export interface Entry<T> {
  /** The words after the first one; empty for one word. */
  readonly rest: readonly string[]
  readonly need: Need
  readonly value: T
}

/** By first word; those of more words come first. */
export type Lexicon<T> = ReadonlyMap<string, readonly Entry<T>[]>

export type Operator =
  | 'Promise'
  | 'Threat'
  | 'Demand'
  | 'Refusal'
  | 'Plan'
  | 'Expect'
  | 'Hope'
  | 'Phase'
  | 'Fail'
  | 'Try'
  | 'Believe'
  | 'Deny'
  | 'Say'
  | 'Light'
  | 'Happen'
  | 'Cancel'
  | 'Invite'

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}

function add<T>(into: Map<string, Entry<T>[]>, written: string, value: T): void {
  const mark = /[!~?-]$/.exec(written)?.[0] ?? ''
  const [first = '', ...rest] = (mark ? written.slice(0, -1) : written).split('_')
  const entry = { rest, need: mark as Need, value }
  const there = into.get(first)
  if (there) there.push(entry)
  else into.set(first, [entry])
}

function sorted<T>(lexicon: Map<string, Entry<T>[]>): Lexicon<T> {
  for (const list of lexicon.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

/** Blocks that begin with a line `TYPE mode`. */
function meanings(text: string): Map<string, Entry<Meaning>[]> {
  const lexicon = new Map<string, Entry<Meaning>[]>()
  let meaning: Meaning | null = null
  for (const line of text.split('\n')) {
    const head = /^([A-Z]+)(?: ([a-z-]+))?$/.exec(line)
    if (head) meaning = { type: head[1] as EventType, mode: head[2] ?? null }
    else if (meaning) for (const word of wordsOf(line)) add(lexicon, word, meaning)
  }
  return lexicon
}

/** Lines `Name: words`, each name's words going on in lines that are set in. */
function classes(text: string): Map<string, Entry<string>[]> {
  const lexicon = new Map<string, Entry<string>[]>()
  let name = ''
  for (const line of text.split('\n')) {
    const head = /^(\w+):?(?=$|\s)(.*)$/.exec(line)
    if (head) name = head[1] ?? ''
    const words = head ? (head[2] ?? '') : line
    for (const word of wordsOf(words.replace(/^:/, ''))) add(lexicon, word, name)
  }
  return lexicon
}

/** Nouns go by their last word: `hunger_strike` is a strike. */
function byLast<T>(lexicon: Map<string, Entry<T>[]>): Lexicon<T> {
  const turned = new Map<string, Entry<T>[]>()
  for (const [first, entries] of lexicon)
    for (const { rest, ...entry } of entries) {
      const words = [first, ...rest]
      const last = words.pop() ?? first
      const list = turned.get(last) ?? []
      list.push({ ...entry, rest: words })
      turned.set(last, list)
    }
  return sorted(turned)
}

/** By class of verbs: what each class of things makes of it, in the order of the file. */
function framesByVerb(text: string): Map<string, { things: string; meaning: Meaning; rank: number }[]> {
  const byVerb = new Map<string, { things: string; meaning: Meaning; rank: number }[]>()
  for (const [rank, line] of text.trim().split('\n').entries()) {
    const [, verb = '', things = '', type = '', mode] = /^(\w+) \+ (\w+) = ([A-Z]+)(?: ([a-z-]+))?$/.exec(line) ?? []
    const list = byVerb.get(verb) ?? []
    list.push({ things, meaning: { type: type as EventType, mode: mode ?? null }, rank })
    byVerb.set(verb, list)
  }
  return byVerb
}

export const lexicon = {
  verbs: sorted(meanings(verbs)),
  nouns: byLast(meanings(nouns)),
  operators: sorted(classes(operators)) as Lexicon<Operator>,
  verbClasses: sorted(classes(verbClasses)),
  nounClasses: byLast(classes(nounClasses)),
  frames: framesByVerb(frames),
  agents: wordsOf(agentNouns),
  targets: wordsOf(targetNouns),
  weapons: wordsOf(weaponNouns),
  voices: wordsOf(voiceNouns),
  times: wordsOf(placesInTime),
} as const

const conflict: ReadonlySet<EventType> = new Set(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])
const cooperation: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'])

/** A deed against somebody: promised, it is a threat. */
export function isConflict(type: EventType): boolean {
  return conflict.has(type)
}

/** A deed with or for somebody: promised, it is an agreement. */
export function isCooperation(type: EventType): boolean {
  return cooperation.has(type)
}

const material: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])
const friendly: ReadonlySet<EventType> = new Set(['COOPERATE', 'AID', 'RETREAT'])
const unfriendly: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** PLOVER's quad of a type. */
export function quadOf(type: EventType): EventTold['quad'] {
  if (material.has(type)) return 'material conflict'
  if (unfriendly.has(type)) return 'verbal conflict'
  return friendly.has(type) ? 'material cooperation' : 'verbal cooperation'
}

const verbal: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'AGREE'])

/** Done by saying so. */
export function isVerbal(type: EventType): boolean {
  return verbal.has(type)
}
