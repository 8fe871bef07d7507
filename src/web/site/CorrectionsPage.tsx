/** `/{edition}/corrections`: what had to be changed in published briefs. */
import type { VNode } from 'preact'
import type { CorrectedBrief } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { Frame } from './Frame.tsx'
import type { SiteVisit } from './visit.ts'

export function CorrectionsPage({ visit, list }: { visit: SiteVisit; list: readonly CorrectedBrief[] }): VNode {
  const { say, edition } = visit
  return (
    <Frame
      visit={visit}
      title={say('corrections.title')}
      description={say('corrections.lead')}
      at={siteAddresses.corrections}
    >
      <h1 class="page-title">{say('corrections.title')}</h1>
      <p class="lead">{say('corrections.lead')}</p>
      {list.length === 0 && <p class="empty">{say('corrections.empty')}</p>}
      {list.map(({ brief, correction: { at, note } }) => (
        <article key={`${brief.slug} ${at}`} class="item">
          <p class="facts">
            <time dateTime={at}>{visit.moment(at)}</time>
          </p>
          <h2>
            <a href={siteAddresses.brief(edition, brief.slug)}>
              <bdi>{brief.title}</bdi>
            </a>
          </h2>
          <p>
            <bdi>{note}</bdi>
          </p>
        </article>
      ))}
    </Frame>
  )
}
