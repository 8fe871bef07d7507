/** What is new in a public record, for whoever follows it by a feed: made of what is public now, so that nothing else is told. */
import { type AlertKind, alertKinds, compareText, type Edition } from '../../domain/index.ts'
import type { Alert, Digest } from '../../formats/index.ts'
import type { StoredRecord } from '../../store/index.ts'
import type { House } from '../house.ts'
import { type Reviewed, reviewedOf } from '../record/reviewed.ts'
import { headOf } from '../record/views/open.ts'
import { followsOf } from './makeAlerts.ts'
import { type Seen, seenReviewed } from './seen.ts'

export interface RecordAlerts {
  record: StoredRecord
  /** Whom and what it follows, by name. */
  follows: Digest['follows']
  /** Newest first, by when people decided for what they rest on. */
  alerts: Alert[]
}

/** What is asked for; ids of an actor and an issue. */
export interface AlertsAsked {
  actor: string | null
  issue: string | null
  on: readonly AlertKind[]
}

/** How many there are at most. */
const MOST = 50

/** Null where no record of that name is public. @param link the address of a statement's page */
export async function recordAlerts(
  house: House,
  slug: string,
  language: Edition,
  asked: AlertsAsked,
  link: (finding: string) => string,
): Promise<RecordAlerts | null> {
  const record = await house.store.records.named(slug)
  if (!record) return null
  const decided = await reviewedOf(house, record.dossier)
  const seen = seenOnce(record.dossier, decided)
  const { title: name } = headOf(record, language)
  const told = seen.things.flatMap((thing) => {
    const at = seen.reviewed(thing)
    const { kind, actors, issues } = thing
    if (at === null || !asked.on.includes(kind)) return []
    if (asked.actor !== null && !actors.includes(asked.actor)) return []
    if (asked.issue !== null && !issues.includes(asked.issue)) return []
    // Nothing of it was told before it was public.
    return [{ thing, at: [at, record.since].sort()[1] ?? at }]
  })
  const newest = told.sort((a, b) => compareText(b.at, a.at) || compareText(a.thing.id, b.thing.id)).slice(0, MOST)
  return {
    record,
    follows: {
      ...followsOf({ dossier: record.dossier, actor: asked.actor, issue: asked.issue }, seen.names(language)),
      dossier: name,
    },
    alerts: newest.map(({ thing, at }) => ({ ...seen.alert(thing, at, language, link), dossier: name })),
  }
}

const kept = new WeakMap<Reviewed['documents'], Seen>()

/** Compared once for as long as nothing changes: anybody may ask, as often as they like. */
function seenOnce(dossier: string, decided: Reviewed): Seen {
  const seen = kept.get(decided.documents) ?? seenReviewed(dossier, decided, alertKinds)
  kept.set(decided.documents, seen)
  return seen
}
