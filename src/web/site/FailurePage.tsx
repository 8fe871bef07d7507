/** What a reader sees where there is no brief: why, and where to go. */
import type { VNode } from 'preact'
import type { Edition } from '../../domain/index.ts'
import { siteAddresses } from './addresses.ts'
import { EditionLink } from './EditionLink.tsx'
import { Frame } from './Frame.tsx'
import type { SiteVisit } from './visit.ts'

export type Failure =
  | { kind: 'missing' | 'refused' | 'broken' | 'gone' }
  | { kind: 'elsewhere'; slug: string; languages: readonly Edition[] }
  | { kind: 'taken-down'; at: string; note: string | null }

export function FailurePage({ visit, failure }: { visit: SiteVisit; failure: Failure }): VNode {
  const { say, edition } = visit
  const title = say(`failure.${failure.kind}`)
  return (
    <Frame visit={visit} title={title}>
      <article class="plain">
        <h1>{title}</h1>
        <p class="lead">
          {failure.kind === 'taken-down'
            ? say('failure.taken-down.lead', { day: visit.day(failure.at) })
            : say(`failure.${failure.kind}.lead`)}
        </p>
        {failure.kind === 'taken-down' && failure.note && (
          <p>
            <bdi>{failure.note}</bdi>
          </p>
        )}
        {failure.kind === 'elsewhere' && (
          <ul>
            {failure.languages.map((one) => (
              <li key={one}>
                <EditionLink edition={one} href={siteAddresses.brief(one, failure.slug)} />
              </li>
            ))}
          </ul>
        )}
        <p class="more">
          <a class="button" href={siteAddresses.home(edition)}>
            {say('failure.home')}
          </a>
        </p>
      </article>
    </Frame>
  )
}
