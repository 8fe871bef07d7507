/** One result of a search, with what was asked for marked. */
import type { ComponentChildren, VNode } from 'preact'
import type { Found } from '../../../flow/index.ts'
import { tongueOf } from '../../text/language.ts'
import { safeHref } from '../../text/links.ts'
import { siteAddresses } from '../addresses.ts'
import { Category } from '../Category.tsx'
import { NameList, tongueIn } from '../Name.tsx'
import { Stances } from '../record/marks.tsx'
import type { SiteVisit } from '../visit.ts'

/** A text in pieces, some of which were asked for. */
type Pieces = readonly { text: string; hit: boolean }[]

interface FoundProps<K extends Found['kind']> {
  visit: SiteVisit
  found: Extract<Found, { kind: K }>
}

export function FoundItem({ visit, found }: { visit: SiteVisit; found: Found }): VNode {
  if (found.kind === 'brief') return <FoundBrief visit={visit} found={found} />
  if (found.kind === 'statement') return <FoundStatement visit={visit} found={found} />
  if (found.kind === 'source') return <FoundSource visit={visit} found={found} />
  return <FoundName visit={visit} found={found} />
}

function FoundBrief({ visit, found: { brief, title, words } }: FoundProps<'brief'>): VNode {
  const { language, slug, category, published } = brief
  const tongue = language === visit.edition ? {} : tongueOf(language)
  return (
    <article class="item">
      <Category visit={visit} category={category} />
      <h3 {...tongue}>
        <a href={siteAddresses.brief(language, slug)} {...(language === visit.edition ? {} : { hreflang: language })}>
          <Marked pieces={title} />
        </a>
      </h3>
      <p class="lead" {...tongue}>
        <Marked pieces={words} />
      </p>
      <p class="facts">
        <time dateTime={published}>{visit.day(published)}</time>
      </p>
    </article>
  )
}

function FoundStatement({ visit, found }: FoundProps<'statement'>): VNode {
  const { say, edition } = visit
  const { record, id, sources, words, voice, on, stances, document } = found
  return (
    <article class="item said">
      <h3>
        <a href={siteAddresses.record.statement(edition, record.slug, id)}>
          {sources.length > 0 ? <NameList of={sources} /> : say('record.nobody')}
        </a>
        <span class="voice">, {say(`voice.${voice}`)}</span>
      </h3>
      {words ? (
        <blockquote {...tongueOf(document.language ?? 'und')}>
          <Marked pieces={words} />
        </blockquote>
      ) : (
        <p class="facts">{say('record.withheld')}</p>
      )}
      <Stances visit={visit} slug={record.slug} stances={stances} />
      <Origin visit={visit} found={found} on={on} />
    </article>
  )
}

function FoundSource({ visit, found }: FoundProps<'source'>): VNode {
  const { say, edition } = visit
  const { record, id, title, document, statements } = found
  return (
    <article class="item">
      <h3 {...tongueOf(document.language ?? 'und')}>
        <a href={siteAddresses.record.source(edition, record.slug, id)}>
          {title ? <Marked pieces={title} /> : say('evidence.untitled')}
        </a>
      </h3>
      <Origin visit={visit} found={found} on={document.published}>
        {say('search.statements', { count: statements })}
      </Origin>
    </article>
  )
}

function FoundName({ visit, found }: FoundProps<'actor' | 'issue'>): VNode {
  const { say, edition } = visit
  const { kind, record, id, name, language, also, statements } = found
  const { record: at } = siteAddresses
  const href = kind === 'actor' ? at.actor(edition, record.slug, id) : at.issue(edition, record.slug, id)
  return (
    <article class="item name">
      <h3>
        <a href={href} {...tongueIn(language)}>
          <Marked pieces={name} />
        </a>
      </h3>
      {also && (
        <p class="facts">
          <Marked pieces={also} />
        </p>
      )}
      <p class="facts">
        {say('search.statements', { count: statements })} · <RecordLink visit={visit} record={record} />
      </p>
    </article>
  )
}

interface OriginProps {
  visit: SiteVisit
  found: Extract<Found, { kind: 'statement' | 'source' }>
  on: string | null
  children?: ComponentChildren
}

/** When it was said or published, by whom it is told, where the outlet has it, and in which record it stands. */
function Origin({ visit, found, on, children }: OriginProps): VNode {
  const { kind, document, outlet, record } = found
  const href = safeHref(document.url)
  const name = outlet?.name ?? (kind === 'statement' ? document.title : null)
  const told = name === null ? null : <bdi>{name}</bdi>
  return (
    <p class="facts origin">
      {on && <time dateTime={on}>{visit.day(on)}</time>}
      {told && <span>{href ? <a href={href}>{told}</a> : told}</span>}
      {children && <span>{children}</span>}
      <RecordLink visit={visit} record={record} />
    </p>
  )
}

function RecordLink({ visit, record }: { visit: SiteVisit; record: { slug: string; title: string } }): VNode {
  return (
    <a href={siteAddresses.record.overview(visit.edition, record.slug)}>
      <bdi>{record.title}</bdi>
    </a>
  )
}

function Marked({ pieces }: { pieces: Pieces }): VNode {
  return <bdi>{pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text))}</bdi>
}
