/** Events in plain words: what PLOVER's types and modes and the statuses mean. */
import type { EventStatus, EventType } from '../../domain/index.ts'

const types: Readonly<Record<EventType, string>> = {
  AGREE: 'agreement, promise',
  CONSULT: 'talks, meeting',
  SUPPORT: 'support, praise',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'release, withdrawal',
  REQUEST: 'request, demand',
  ACCUSE: 'accusation, criticism',
  REJECT: 'refusal',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'troops, arms',
  COERCE: 'arrest, force',
  ASSAULT: 'attack, violence',
}

export function typeText(type: EventType): string {
  return types[type]
}

/** True for what two sides do together, where nobody does it to the other. */
export function isMutual(type: EventType): boolean {
  return type === 'CONSULT' || type === 'COOPERATE'
}

/** Modes whose names are not plain words. */
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
  meet: 'talks, meeting',
  obstruct: 'blockade',
  phone: 'by telephone',
  propose: 'proposal',
  restrict: 'restriction',
  sexual: 'sexual violence',
  'third-party': 'mediation',
  withdraw: 'withdrawal',
}

/** "talks, meeting: visit": the type, then its mode; a mode that the type's words name already stands alone. */
export function eventText({ type, mode }: { type: EventType; mode: string | null }): string {
  const what = typeText(type)
  if (mode === null) return what
  const how = modes[mode] ?? mode.replaceAll('-', ' ')
  return what.split(', ').includes(how) || what === how ? how : `${what}: ${how}`
}

export const statusMeans: Readonly<Record<EventStatus, string>> = {
  held: 'told as having happened',
  planned: 'told as what will happen',
  proposed: 'somebody asks for it or offers it',
  possible: 'told as what may happen',
  denied: 'told as not having happened',
  cancelled: 'told as called off',
}
