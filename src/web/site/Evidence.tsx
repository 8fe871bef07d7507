/**
 * What a brief rests on: each footnote with the exact words, who published them, and what they ask of those who reuse
 * them. Without a script a footnote that is followed stands over the foot of the window (`:target`), the text stays where
 * it was, and its own link leads back to the place it was opened from.
 */
import type { VNode } from 'preact'
import { notesOf } from '../../domain/index.ts'
import type { BriefRecord, BriefView, FootnoteView } from '../../flow/index.ts'
import { tongueOf } from '../text/language.ts'
import { safeHref } from '../text/links.ts'
import { siteAddresses } from './addresses.ts'
import type { Anchors } from './notes.ts'
import { publisherIn, sourceLine } from './origin.ts'
import { Reuse } from './Reuse.tsx'
import type { SiteVisit } from './visit.ts'

interface EvidenceProps extends Omit<NoteProps, 'note' | 'places'> {
  brief: BriefView
  /** Of the brief's title: below the first, other briefs stand beside it, and it is no landmark. */
  level: 1 | 2
}

export function Evidence({ visit, brief: { blocks, footnotes }, record, anchors, level }: EvidenceProps): VNode {
  const { say } = visit
  const cited = Map.groupBy(notesOf(blocks), (number) => number)
  const Heading = `h${level === 1 ? 2 : 3}` as const
  const id = anchors.part('evidence')
  return (
    <section class="evidence" {...(level === 1 ? { 'aria-labelledby': id } : {})}>
      <Heading id={id}>{say('evidence.title')}</Heading>
      <p class="facts">{say('evidence.hint')}</p>
      <ol>
        {footnotes.map((note) => (
          <Note
            key={note.number}
            visit={visit}
            note={note}
            places={cited.get(note.number)?.length ?? 1}
            record={record}
            anchors={anchors}
          />
        ))}
      </ol>
    </section>
  )
}

interface NoteProps {
  visit: SiteVisit
  note: FootnoteView
  /** How often the text cites it. */
  places: number
  /** The public record of the brief's dossier. */
  record: BriefRecord | null
  anchors: Anchors
}

function Note({ visit, note, places, record, anchors }: NoteProps): VNode {
  const { say } = visit
  const { number, before, quote, after, document, outlet, reuse, statement, takenDown } = note
  const href = safeHref(document.url)
  const name = publisherIn({ outlet, url: document.url })
  return (
    <li id={anchors.note(number)} value={number} tabIndex={-1} class="note">
      <span class="number" aria-hidden="true">
        {number}
      </span>
      {takenDown ? (
        <p class="gone">{say('evidence.taken-down', { day: visit.day(takenDown) })}</p>
      ) : (
        <blockquote
          {...tongueOf(document.language ?? 'und')}
          {...(href ? { cite: href } : {})}
          data-source={noteSource(visit, note)}
        >
          {before && <span class="around">{before}</span>}
          <span class="words">{quote}</span>
          {after && <span class="around">{after}</span>}
        </blockquote>
      )}
      {statement && statement.sources.length > 0 && (
        <p class="said">
          <bdi>
            {say(`evidence.${statement.voice}`, { name: statement.sources.map(({ name }) => name).join(', ') })}
          </bdi>
          {statement.on && (
            <>
              {', '}
              <time dateTime={statement.on}>{visit.day(statement.on)}</time>
            </>
          )}
        </p>
      )}
      {statement && record?.statements.has(statement.id) && (
        <p class="said">
          <a href={siteAddresses.record.statement(visit.edition, record.slug, statement.id)}>
            {say('evidence.record')}
          </a>
        </p>
      )}
      <p class="origin">
        {name && (
          <>
            {outlet && !takenDown ? (
              <a href={siteAddresses.outlets(visit.edition, outlet)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
            {takenDown ? '' : ', '}
          </>
        )}
        {takenDown ? null : href ? (
          <a class="out" href={href}>
            <bdi>{document.title ?? say('evidence.untitled')}</bdi>
          </a>
        ) : (
          <bdi>{document.title ?? say('evidence.untitled')}</bdi>
        )}
        {document.published && (
          <>
            {', '}
            <time dateTime={document.published}>{visit.day(document.published)}</time>
          </>
        )}
      </p>
      <Reuse visit={visit} publisher={name} outlet={outlet} reuse={reuse} />
      <p class="back">
        {Array.from({ length: places }, (_, i) => (
          <a
            key={i}
            href={`#${anchors.place(number, i + 1)}`}
            {...(i > 0 ? { 'aria-label': say('evidence.backTo', { place: i + 1 }) } : {})}
          >
            <span aria-hidden="true">↑ </span>
            {i === 0 ? say('evidence.back') : i + 1}
          </a>
        ))}
      </p>
    </li>
  )
}

/** The line that goes with words of this footnote when they are copied. */
export function noteSource(visit: SiteVisit, { document, outlet }: FootnoteView): string {
  return sourceLine(visit, { ...document, outlet })
}
