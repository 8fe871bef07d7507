/** What the record's pages tell search engines. */
import { type Actor, heldOn } from '../../../domain/index.ts'
import type { ActorRecord, BriefForms, OccurrenceRecord, RecordSource, StatementRecord } from '../../../flow/index.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { trailTo } from './Trail.tsx'
import { meetingName, speakerOf } from './wording.ts'

/** JSON that can stand in a `<script>`, as all of these. */
export function statementLd(visit: SiteVisit, { head, statement }: StatementRecord, forms: BriefForms): string {
  const { id, words, on, voice, sources, source } = statement
  const url = visit.absolute(siteAddresses.record.statement(visit.edition, head.slug, id))
  const told = { url, words, on, voice, sources: sources.map(toldActor(visit, head.slug)), source: toldSource(source) }
  return forms.statementJsonLd(told, toldTrail(visit, head, speakerOf(visit, statement), url))
}

export function actorLd(
  visit: SiteVisit,
  { head, actor, otherNames, offices }: ActorRecord,
  forms: BriefForms,
): string {
  const told = { ...toldActor(visit, head.slug)(actor), otherNames: otherNames.map(({ name }) => name) }
  const held = offices.filter((office) => heldOn(office, null)).map(({ title, of }) => ({ title, of: of.name }))
  return forms.actorJsonLd(told, held, toldTrail(visit, head, actor.name, told.url))
}

export function occurrenceLd(visit: SiteVisit, view: OccurrenceRecord, forms: BriefForms): string {
  const { head, occurrence, accounts } = view
  const { id, participants, where, when, status } = occurrence
  const url = visit.absolute(siteAddresses.record.occurrence(visit.edition, head.slug, id))
  const name = meetingName(visit, occurrence)
  const told = {
    url,
    name,
    participants: participants.map(toldActor(visit, head.slug)),
    where,
    from: when?.from ?? null,
    to: when?.to ?? null,
    status: status.at(-1)?.status ?? null,
    sources: accounts.map(({ source }) => toldSource(source)),
  }
  return forms.meetingJsonLd(told, toldTrail(visit, head, name, url))
}

function toldActor(visit: SiteVisit, slug: string) {
  return ({ id, name, kind }: Actor) => {
    return { name, kind, url: visit.absolute(siteAddresses.record.actor(visit.edition, slug, id)) }
  }
}

function toldSource(source: RecordSource) {
  return { ...source, url: safeHref(source.url) }
}

function toldTrail(visit: SiteVisit, head: { slug: string; title: string }, name: string, url: string) {
  const above = trailTo(visit, head).map((step) => ({ name: step.name, url: visit.absolute(step.href) }))
  return [...above, { name, url }]
}
