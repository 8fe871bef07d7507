/** Events in plain words: what PLOVER's types and modes and the statuses mean. */
import type { EventStatus, EventType } from '../../domain/index.ts'

/** What each type is, and the word before those it is done to. */
const types: Readonly<Record<EventType, readonly [words: string, before: string]>> = {
  AGREE: ['agreement, promise', 'with'],
  CONSULT: ['talks, meeting', 'with'],
  SUPPORT: ['support, praise', 'for'],
  CONCEDE: ['concession', 'to'],
  COOPERATE: ['cooperation', 'with'],
  AID: ['aid', 'to'],
  RETREAT: ['release, withdrawal', 'towards'],
  REQUEST: ['request, demand', 'to'],
  ACCUSE: ['accusation, criticism', 'against'],
  REJECT: ['refusal', 'towards'],
  THREATEN: ['threat', 'against'],
  PROTEST: ['protest', 'against'],
  SANCTION: ['sanctions', 'against'],
  MOBILIZE: ['troops, arms', 'against'],
  COERCE: ['arrest, force', 'against'],
  ASSAULT: ['attack, violence', 'against'],
}

export function typeText(type: EventType): string {
  return types[type][0]
}

/** "with", "against", "to": what stands before those it is done to. */
export function towardsText(type: EventType): string {
  return types[type][1]
}

/** Modes whose names are not plain words; the empty one says no more than its type. */
const modes: Readonly<Record<string, string>> = {
  access: 'access granted',
  allege: 'allegation',
  assure: 'assurance',
  cyber: 'cyber attack',
  demo: 'demonstration',
  disapprove: 'criticism',
  discontinue: 'breaking off',
  expel: 'expulsion',
  host: 'as host',
  hunger: 'hunger strike',
  investigate: 'investigation',
  meet: '',
  obstruct: 'blockade',
  phone: 'by telephone',
  propose: 'proposal',
  restrict: 'restriction',
  sexual: 'sexual violence',
  'third-party': 'mediation',
}

/** "talks, meeting: visit": the type, and its mode where that says more. */
export function eventText({ type, mode }: { type: EventType; mode: string | null }): string {
  const more = mode === null ? '' : (modes[mode] ?? mode.replaceAll('-', ' '))
  return more ? `${typeText(type)}: ${more}` : typeText(type)
}

export const statusMeans: Readonly<Record<EventStatus, string>> = {
  held: 'told as having happened',
  planned: 'told as what will happen',
  proposed: 'somebody asks for it or offers it',
  possible: 'told as what may happen',
  denied: 'told as not having happened',
  cancelled: 'told as called off',
}
