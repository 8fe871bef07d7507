/** A whole analysis: its head, its text, the words it rests on, whom and what it speaks of; alone on a page or beside others. */
import type { VNode } from 'preact'
import type { BriefRecord, BriefView, Shown } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { Blocks } from './Blocks.tsx'
import { Signature } from './BriefItem.tsx'
import { Category } from './Category.tsx'
import { EditionLink } from './EditionLink.tsx'
import { Evidence, noteSource } from './Evidence.tsx'
import { Name } from './Name.tsx'
import { type Anchors, placesOf } from './notes.ts'
import type { SiteVisit } from './visit.ts'

export interface BriefArticleProps {
  visit: SiteVisit
  brief: BriefView
  /** The public record of its dossier. */
  record: BriefRecord | null
  anchors: Anchors
  /** The level of its title: below the first, other analyses stand beside it, and the title leads to its own page. */
  level: 1 | 2
}

export function BriefArticle({ visit, brief, record, anchors, level }: BriefArticleProps): VNode {
  const { say, edition } = visit
  const { title, lead, category, blocks, footnotes, corrections, slug } = brief
  const sources = new Map(footnotes.map((note) => [note.number, noteSource(visit, note)]))
  const Title = `h${level}` as const
  const Heading = `h${level === 1 ? 2 : 3}` as const
  return (
    <article class="brief" {...(level === 1 ? {} : { id: slug })}>
      <header>
        <Category visit={visit} category={category} described={level === 1} />
        <Title>
          {level === 1 ? (
            <bdi>{title}</bdi>
          ) : (
            <a href={siteAddresses.brief(edition, slug)}>
              <bdi>{title}</bdi>
            </a>
          )}
        </Title>
        <p class="lead">
          <bdi>{lead}</bdi>
        </p>
        <Signature visit={visit} brief={brief} />
        <Dates visit={visit} brief={brief} />
        <Languages visit={visit} brief={brief} />
      </header>
      {corrections.length > 0 && (
        // A landmark is called what no other on the page is.
        <section class="corrections" {...(level === 1 ? { 'aria-labelledby': anchors.part('corrections') } : {})}>
          <Heading id={anchors.part('corrections')}>{say('corrections.title')}</Heading>
          {corrections.map(({ at, note }) => (
            <p key={at}>
              <time dateTime={at}>{visit.day(at)}</time> — <bdi>{note}</bdi>
            </p>
          ))}
        </section>
      )}
      <div class="text">
        <Blocks
          visit={visit}
          blocks={blocks}
          places={placesOf(blocks)}
          sources={sources}
          anchors={anchors}
          deeper={level - 1}
        />
      </div>
      <Evidence visit={visit} brief={brief} record={record} anchors={anchors} level={level} />
      <Subjects visit={visit} brief={brief} record={record} />
    </article>
  )
}

function Dates({ visit, brief }: { visit: SiteVisit; brief: BriefView }): VNode {
  const { say, edition } = visit
  const { published, modified, views } = brief
  return (
    <p class="facts">
      <span>
        {say('brief.published')}{' '}
        <a href={siteAddresses.day(edition, published.slice(0, 10))}>
          <time dateTime={published}>{visit.moment(published)}</time>
        </a>
      </span>
      {modified !== published && (
        <span>
          {say('brief.modified')} <time dateTime={modified}>{visit.moment(modified)}</time>
        </span>
      )}
      {views !== null && views > 0 && <span>{say('brief.views', { count: views })}</span>}
    </p>
  )
}

function Languages({ visit, brief }: { visit: SiteVisit; brief: BriefView }): VNode | null {
  const others = brief.languages.filter((one) => one !== visit.edition)
  if (others.length === 0) return null
  return (
    <p class="facts languages">
      <span>{visit.say('brief.languages')}</span>
      {others.map((one) => (
        <EditionLink key={one} edition={one} href={siteAddresses.brief(one, brief.slug)} />
      ))}
    </p>
  )
}

type SubjectsProps = Pick<BriefArticleProps, 'visit' | 'brief' | 'record'>

/** Whom and what it speaks of; those that the record has a page of lead there. */
function Subjects({ visit, brief, record }: SubjectsProps): VNode | null {
  const { say, edition } = visit
  const { actor, issue } = siteAddresses.record
  const lists: [name: string, entries: (Shown & { href: string | null })[]][] = [
    [
      say('brief.actors'),
      brief.actors.map(({ id, ...called }) => {
        return { ...called, href: record?.actors.has(id) ? actor(edition, record.slug, id) : null }
      }),
    ],
    [
      say('brief.issues'),
      brief.issues.map(({ id, ...called }) => {
        return { ...called, href: record?.issues.has(id) ? issue(edition, record.slug, id) : null }
      }),
    ],
    [say('brief.tags'), brief.tags.map((name) => ({ name, href: null }))],
  ]
  const shown = lists.filter(([, entries]) => entries.length > 0)
  if (shown.length === 0) return null
  return (
    <dl class="subjects">
      {shown.map(([name, entries]) => (
        <div key={name}>
          <dt>{name}</dt>
          {entries.map(({ href, ...called }) => (
            <dd key={called.name}>
              {href === null ? (
                <Name of={called} />
              ) : (
                <a href={href}>
                  <Name of={called} />
                </a>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
