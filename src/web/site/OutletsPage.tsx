/** `/{edition}/outlets`: who is quoted here, whose they are, and what they ask of those who reuse their words. */
import type { VNode } from 'preact'
import type { QuotedOutlet } from '../../flow/index.ts'
import { safeHref, siteOf } from '../text/links.ts'
import { outletAnchor, siteAddresses } from './addresses.ts'
import { Frame } from './Frame.tsx'
import type { Message } from './messages/catalogue.ts'
import type { SiteVisit } from './visit.ts'

export function OutletsPage({ visit, list }: { visit: SiteVisit; list: readonly QuotedOutlet[] }): VNode {
  const { say } = visit
  return (
    <Frame visit={visit} title={say('outlets.title')} description={say('outlets.lead')} at={siteAddresses.outlets}>
      <h1 class="page-title">{say('outlets.title')}</h1>
      <p class="lead">{say('outlets.lead')}</p>
      {list.length === 0 && <p class="empty">{say('outlets.empty')}</p>}
      {list.map((one) => (
        <Quoted key={outletAnchor(one.outlet)} visit={visit} quoted={one} />
      ))}
    </Frame>
  )
}

function Quoted({ visit, quoted }: { visit: SiteVisit; quoted: QuotedOutlet }): VNode {
  const { say } = visit
  const { outlet, country, reuse, quotations } = quoted
  const { name, kind, owner } = outlet
  const home = safeHref(outlet.home)
  const source = safeHref(owner?.source)
  const facts = [kind && kindIn(visit, kind), country].filter((one) => one !== null)
  return (
    <article class="item outlet" id={outletAnchor(outlet)}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="facts">
        {facts.map((one) => (
          <span key={one}>
            <bdi>{one}</bdi>
          </span>
        ))}
        {home && (
          <a class="out" href={home}>
            {siteOf(home)}
          </a>
        )}
        <span>{say('outlets.quotations', { count: quotations })}</span>
      </p>
      <dl>
        <div>
          <dt>{say('outlets.owner')}</dt>
          <dd>
            {owner ? <bdi>{owner.name}</bdi> : say('outlets.owner.unknown')}
            {source && (
              <>
                {' '}
                <a class="out" href={source}>
                  {say('outlets.source', { site: siteOf(source) })}
                </a>
              </>
            )}
          </dd>
        </div>
        {reuse && (
          <div>
            <dt>{say('outlets.reuse')}</dt>
            <dd>
              <bdi>{reuse}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </article>
  )
}

const kinds = {
  'news agency': 'kind.agency',
  'state agency': 'kind.state-agency',
  newspaper: 'kind.newspaper',
  'news site': 'kind.news-site',
  broadcaster: 'kind.broadcaster',
  television: 'kind.television',
  radio: 'kind.radio',
  magazine: 'kind.magazine',
  blog: 'kind.blog',
  channel: 'kind.channel',
  government: 'kind.government',
  ministry: 'kind.ministry',
  parliament: 'kind.parliament',
  'international organisation': 'kind.international',
  'think tank': 'kind.think-tank',
  analysis: 'kind.analysis',
} as const satisfies Record<string, Message>

/** What analysts write in English in the edition's language; other kinds stand as they were written. */
function kindIn({ say }: SiteVisit, kind: string): string {
  const message = Object.entries(kinds).find(([known]) => known === kind.toLowerCase())?.[1]
  return message ? say(message) : kind
}
