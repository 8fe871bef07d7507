/** `/{edition}/brief/SLUG`: an analysis whose every claim opens the words it rests on. */
import type { VNode } from 'preact'
import { notesOf } from '../../domain/index.ts'
import type { BriefView } from '../../flow/index.ts'
import { AdSlot } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { Blocks } from './Blocks.tsx'
import { BriefItem, Signature } from './BriefItem.tsx'
import { Category } from './Category.tsx'
import type { Citation } from './citations.ts'
import { EditionLink } from './EditionLink.tsx'
import { Evidence, sourceLine } from './Evidence.tsx'
import { Frame } from './Frame.tsx'
import { Metadata } from './Metadata.tsx'
import { placesOf } from './notes.ts'
import { PassOn } from './PassOn.tsx'
import type { SiteVisit } from './visit.ts'

interface BriefPageProps {
  visit: SiteVisit
  brief: BriefView
  citations: readonly Citation[]
}

export function BriefPage({ visit, brief, citations }: BriefPageProps): VNode {
  const { say } = visit
  const { title, lead, category, blocks, footnotes, corrections, related, slug, languages } = brief
  const cited = new Map([...Map.groupBy(notesOf(blocks), (number) => number)].map(([n, all]) => [n, all.length]))
  const sources = new Map(footnotes.map((note) => [note.number, sourceLine(visit, note)]))
  return (
    <Frame
      visit={visit}
      title={title}
      description={lead}
      at={(one) => siteAddresses.brief(one, slug)}
      within={languages}
      head={<Metadata visit={visit} brief={brief} />}
    >
      <article class="brief">
        <header>
          <Category visit={visit} category={category} described />
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p class="lead">
            <bdi>{lead}</bdi>
          </p>
          <Signature visit={visit} brief={brief} />
          <Dates visit={visit} brief={brief} />
          <Languages visit={visit} brief={brief} />
        </header>
        {corrections.length > 0 && (
          <section class="corrections" aria-labelledby="page:corrections">
            <h2 id="page:corrections">{say('brief.corrections')}</h2>
            {corrections.map(({ at, note }) => (
              <p key={at}>
                <time dateTime={at}>{visit.day(at)}</time> — <bdi>{note}</bdi>
              </p>
            ))}
          </section>
        )}
        <div class="text">
          <Blocks visit={visit} blocks={blocks} places={placesOf(blocks)} sources={sources} />
        </div>
        <Evidence visit={visit} footnotes={footnotes} cited={cited} />
        <Subjects visit={visit} brief={brief} />
      </article>
      <AdSlot visit={visit} on="brief" />
      <PassOn visit={visit} brief={brief} citations={citations} />
      {related.length > 0 && (
        <section class="related" aria-labelledby="page:related">
          <h2 id="page:related">{say('brief.related')}</h2>
          {related.map((one) => (
            <BriefItem level={3} key={one.slug} visit={visit} brief={one} />
          ))}
        </section>
      )}
    </Frame>
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

function Subjects({ visit, brief }: { visit: SiteVisit; brief: BriefView }): VNode | null {
  const { say } = visit
  const lists: [name: string, entries: string[]][] = [
    [say('brief.actors'), brief.actors.map(({ name }) => name)],
    [say('brief.issues'), brief.issues.map(({ name }) => name)],
    [say('brief.tags'), brief.tags],
  ]
  const shown = lists.filter(([, entries]) => entries.length > 0)
  if (shown.length === 0) return null
  return (
    <dl class="subjects">
      {shown.map(([name, entries]) => (
        <div key={name}>
          <dt>{name}</dt>
          {entries.map((entry) => (
            <dd key={entry}>
              <bdi>{entry}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
