/** `/{edition}/record/{slug}/statement/{id}`: the words in their context, and who brought them here. */
import type { VNode } from 'preact'
import type { StatementRecord } from '../../../flow/index.ts'
import { clipped } from '../../text/language.ts'
import { siteAddresses } from '../addresses.ts'
import { Reuse } from '../Reuse.tsx'
import type { SiteVisit } from '../visit.ts'
import { Briefs } from './Briefs.tsx'
import { Stances } from './marks.tsx'
import { ActorName, ActorNames, Day, EvidenceWords, Origin, Speaker, Words } from './names.tsx'
import { Page, Part } from './Page.tsx'
import { Quotation } from './StatementItem.tsx'
import { trailTo } from './Trail.tsx'
import { publisherOf, speakerOf } from './wording.ts'

/** How much of its words stands in the page's title. */
const TITLE = 70

export function StatementPage({ visit, view }: { visit: SiteVisit; view: StatementRecord }): VNode {
  const { say } = visit
  const { head, statement, before, after, carriers, briefs } = view
  const { slug } = head
  const { words, source, mode, negated, on, stances } = statement
  const speaker = speakerOf(visit, statement)
  const title = words === null ? speaker : `${speaker}: ${clipped(words, TITLE)}`
  return (
    <Page
      visit={visit}
      head={head}
      title={title}
      {...(words === null ? {} : { description: words })}
      at={(one) => siteAddresses.record.statement(one, slug, statement.id)}
      trail={trailTo(visit, head)}
    >
      <article class="statement">
        <p class="kicker">{say('record.statement')}</p>
        <h1>
          <Speaker visit={visit} slug={slug} statement={statement} />
        </h1>
        <p class="facts">
          <Day visit={visit} day={on} />
        </p>
        <Quotation visit={visit} statement={statement} before={before} after={after} />
        <p class="manner">
          {say(`voice.${statement.voice}.means`)} {say(`mode.${mode}.means`)} {negated && say('record.negated.means')}
        </p>
        <Stances visit={visit} slug={slug} stances={stances} />
        <Relay visit={visit} view={view} />
        <Part id="source" title={say('record.source')}>
          <p>
            <Origin visit={visit} slug={slug} source={source} />
          </p>
          <Reuse visit={visit} publisher={publisherOf(visit, source)} outlet={source.outlet} reuse={source.reuse} />
        </Part>
        {carriers.length > 0 && (
          <Part id="carriers" title={say('statement.carriers')}>
            <ul class="carriers">
              {carriers.map((one) => (
                <li key={one.statement}>
                  <blockquote>
                    <EvidenceWords visit={visit} slug={slug} evidence={one} />
                  </blockquote>
                  <p class="facts">
                    <Origin visit={visit} slug={slug} source={one.source} />
                  </p>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Briefs visit={visit} title={say('statement.briefs')} briefs={briefs} />
        <Cite visit={visit} view={view} speaker={speaker} />
      </article>
    </Page>
  )
}

/** Said by, to, as told by, printed by: the way the words took. */
function Relay({ visit, view: { head, statement } }: { visit: SiteVisit; view: StatementRecord }): VNode {
  const { say } = visit
  const { slug } = head
  const { addressees, via, source } = statement
  return (
    <dl class="relay">
      <div>
        <dt>{say('relay.said')}</dt>
        <dd>
          <Speaker visit={visit} slug={slug} statement={statement} />
        </dd>
      </div>
      {addressees.length > 0 && (
        <div>
          <dt>{say('relay.to')}</dt>
          <dd>
            <ActorNames visit={visit} slug={slug} actors={addressees} />
          </dd>
        </div>
      )}
      {via.toReversed().map(({ actor, words }, i) => (
        <div key={`${i}${words}`}>
          <dt>{say('relay.told')}</dt>
          <dd>
            {actor ? (
              <ActorName visit={visit} slug={slug} actor={actor} />
            ) : (
              <Words visit={visit} words={words} source={source} />
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{say('relay.printed')}</dt>
        <dd>
          <a href={siteAddresses.record.source(visit.edition, slug, source.id)}>
            <bdi>{publisherOf(visit, source)}</bdi>
          </a>
          {source.published && (
            <>
              {', '}
              <Day visit={visit} day={source.published} />
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

/** How to cite the words: whoever said them, in whose text, and where they were looked up. */
function Cite({
  visit,
  view: { statement },
  speaker,
}: {
  visit: SiteVisit
  view: StatementRecord
  speaker: string
}): VNode {
  const { say } = visit
  const { words, source } = statement
  // Words that a text has between marks keep its own.
  const quoted = words === null ? '' : /^["“«„]/.test(words) ? `${words} ` : `“${words}” `
  const from = [publisherOf(visit, source), source.title, source.published && visit.day(source.published), source.url]
  const address = visit.absolute(visit.here)
  const text = `${speaker}: ${quoted}${from.filter((part) => part !== null).join(', ')}. ${visit.settings.name}, ${address}`
  const told = { 'data-refused': say('share.refused') }
  return (
    <Part id="cite" title={say('cite.title')}>
      <div class="citation">
        <pre>
          <bdi>{text}</bdi>
        </pre>
        <p class="buttons">
          <button type="button" class="needs-script" data-copy={text} data-copied={say('cite.copied')} {...told}>
            {say('cite.copy')}
          </button>
          <button type="button" class="needs-script" data-copy={address} data-copied={say('share.copied')} {...told}>
            {say('share.copy')}
          </button>
          <span class="told" role="status" />
        </p>
      </div>
    </Part>
  )
}
