/** `/{edition}/search`: what is asked for, and what of it is public. */
import type { VNode } from 'preact'
import { type FoundKind, foundKinds, type PublicSearch, type SearchAnswer } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { FeedLinks, FeedsInHead } from '../Feeds.tsx'
import { Frame } from '../Frame.tsx'
import type { SiteVisit } from '../visit.ts'
import { filters, LONGEST, type Misunderstood } from './asked.ts'
import { FoundItem } from './FoundItem.tsx'
import { searchName } from './feeds.ts'
import { SearchForm } from './SearchForm.tsx'

/** What a kind of results is called, alone and with how many there are. */
export const kindNames = {
  brief: { name: 'list.briefs', every: 'search.everyBrief' },
  statement: { name: 'record.statements', every: 'search.everyStatement' },
  source: { name: 'record.sources', every: 'search.everySource' },
  actor: { name: 'search.actors', every: 'search.everyActor' },
  issue: { name: 'search.issues', every: 'search.everyIssue' },
} as const

interface SearchPageProps {
  visit: SiteVisit
  asked: PublicSearch
  answer: SearchAnswer
  wrong: readonly Misunderstood[]
  /** It is not the first page of the results. */
  later: boolean
}

export function SearchPage({ visit, asked, answer, wrong, later }: SearchPageProps): VNode {
  const { say, edition } = visit
  const title = asked.query === '' ? say('search.title') : say('search.titleOf', { query: asked.query })
  const { counts, found, next } = answer
  const all = foundKinds.reduce((sum, kind) => sum + counts[kind], 0)
  const count = asked.kind === null ? all : counts[asked.kind]
  return (
    <Frame
      visit={visit}
      title={title}
      at={(one) => siteAddresses.search(one, asked)}
      canonical={null}
      searching
      head={
        answer.asked && (
          <FeedsInHead
            title={searchName(visit, asked)}
            to={(form) => visit.absolute(siteAddresses.searchFeed(edition, form, asked))}
          />
        )
      }
    >
      <h1 class="page-title">{say('search.title')}</h1>
      <SearchForm visit={visit} asked={asked} answer={answer} />
      <Told visit={visit} wrong={wrong} />
      {answer.instead !== null && (
        <p class="instead">
          {say('search.instead', { query: answer.instead })}
          {'. '}
          <a href={siteAddresses.search(edition, { ...asked, exact: true })}>
            {say('search.exactly', { query: asked.query })}
          </a>
        </p>
      )}
      {answer.asked && all > 0 && <Tabs visit={visit} asked={asked} counts={counts} all={all} />}
      {answer.asked && (
        <p class="facts" role="status">
          {count > 0 ? say('search.found', { count }) : say('search.nothing')}
        </p>
      )}
      {answer.asked && count === 0 && <Nothing visit={visit} asked={asked} answer={answer} />}
      {answer.newest !== null && counts.brief > 0 && (
        <p class="facts">{say('search.newest', { count: answer.newest })}</p>
      )}
      {foundKinds.map((kind) => (
        <Group
          key={kind}
          visit={visit}
          asked={asked}
          kind={kind}
          count={counts[kind]}
          found={found.filter((one) => one.kind === kind)}
        />
      ))}
      {(next !== null || later) && (
        <p class="more">
          {next !== null && (
            <a class="button" href={siteAddresses.search(edition, asked, next)} rel="next">
              {say('search.next')}
            </a>
          )}
          {later && (
            <a class="button" href={siteAddresses.search(edition, asked)}>
              {say('search.first')}
            </a>
          )}
        </p>
      )}
      {answer.asked && count > 0 && (
        <p class="facts follow">
          {say('search.follow')} <FeedLinks to={(form) => siteAddresses.searchFeed(edition, form, asked)} />
        </p>
      )}
    </Frame>
  )
}

/** What of the address was not understood. */
function Told({ visit: { say }, wrong }: { visit: SiteVisit; wrong: readonly Misunderstood[] }): VNode | null {
  if (wrong.length === 0) return null
  return (
    <ul class="warning">
      {wrong.map((one, i) => (
        <li key={i}>
          {one.kind === 'long' && say('search.long', { most: LONGEST })}
          {one.kind === 'turned' && say('search.turned')}
          {one.kind === 'day' && say('search.noDay', { day: one.value })}
          {one.kind === 'choice' && say('search.unknown', { value: one.value })}
        </li>
      ))}
    </ul>
  )
}

interface TabsProps {
  visit: SiteVisit
  asked: PublicSearch
  counts: SearchAnswer['counts']
  all: number
}

function Tabs({ visit, asked, counts, all }: TabsProps): VNode {
  const { say, edition, number } = visit
  const tab = (kind: FoundKind | null, name: string, count: number) => (
    <li key={name}>
      <a
        href={siteAddresses.search(edition, { ...asked, kind })}
        {...(asked.kind === kind ? { 'aria-current': 'page' as const } : {})}
      >
        {name} <span>{number(count)}</span>
      </a>
    </li>
  )
  return (
    <nav class="tabs" aria-label={say('search.kinds')}>
      <ul>
        {tab(null, say('list.all'), all)}
        {foundKinds
          .filter((kind) => counts[kind] > 0 || kind === asked.kind)
          .map((kind) => tab(kind, say(kindNames[kind].name), counts[kind]))}
      </ul>
    </nav>
  )
}

interface GroupProps {
  visit: SiteVisit
  asked: PublicSearch
  kind: FoundKind
  count: number
  found: SearchAnswer['found']
}

function Group({ visit, asked, kind, count, found }: GroupProps): VNode | null {
  const { say, edition } = visit
  if (found.length === 0) return null
  const { name, every } = kindNames[kind]
  return (
    <section class="group" aria-labelledby={`group:${kind}`}>
      <h2 id={`group:${kind}`} {...(asked.kind === null ? {} : { class: 'seen-by-ear' })}>
        {say(name)}
      </h2>
      {found.map((one, i) => (
        <FoundItem key={i} visit={visit} found={one} />
      ))}
      {asked.kind === null && count > found.length && (
        <p class="every">
          <a href={siteAddresses.search(edition, { ...asked, kind })}>{say(every, { count })}</a>
        </p>
      )}
    </section>
  )
}

/** What may help where nothing was found. */
function Nothing({ visit, asked, answer }: { visit: SiteVisit; asked: PublicSearch; answer: SearchAnswer }): VNode {
  const { say, edition } = visit
  const narrowed = asked.kind !== null || filters.some((name) => asked[name] !== null)
  return (
    <div class="empty">
      <p>{say(answer.common ? 'search.common' : 'search.help')}</p>
      {narrowed && asked.query !== '' && (
        <p>
          <a href={siteAddresses.search(edition, { query: asked.query })}>{say('search.widen')}</a>
        </p>
      )}
    </div>
  )
}
