/** The foot of every page: what the owner has to say, how to follow the site, and where else it is. */
import type { VNode } from 'preact'
import { linkKinds } from '../../domain/index.ts'
import { siteAddresses } from './addresses.ts'
import { REFERENCE } from './api/operation.ts'
import { Blocks } from './Blocks.tsx'
import { Dotted } from './Dotted.tsx'
import { FeedLinks } from './Feeds.tsx'
import { anchorsOf } from './notes.ts'
import type { SiteVisit } from './visit.ts'

export function Foot({ visit }: { visit: SiteVisit }): VNode {
  const { say, edition, settings } = visit
  const { footer, contact } = settings
  const links = settings.links.flatMap(({ kind, name, url }) => {
    const called = kind ? linkKinds[kind] : name?.[edition]
    return called ? [{ url, called }] : []
  })
  return (
    <footer class="foot">
      <Blocks
        visit={visit}
        blocks={footer[edition] ?? []}
        places={new Map()}
        sources={new Map()}
        anchors={anchorsOf()}
      />
      <p>{say('frame.promise')}</p>
      <p>
        <a href={siteAddresses.outlets(edition)}>{say('outlets.title')}</a>
        {' · '}
        <a href={siteAddresses.data(edition)}>{say('data.title')}</a>
        {' · '}
        <a href={REFERENCE} hreflang="en">
          {say('frame.api')}
        </a>
        {contact && (
          <>
            {' · '}
            <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{say('frame.contact')}</a>
          </>
        )}
      </p>
      <p>
        {say('frame.follow')} <FeedLinks to={(form) => siteAddresses.feed(edition, form)} />
      </p>
      {links.length > 0 && (
        <p>
          {say('frame.elsewhere')}{' '}
          <Dotted>
            {links.map(({ url, called }) => (
              <a key={url} href={url} rel="me noopener noreferrer">
                <bdi>{called}</bdi>
              </a>
            ))}
          </Dotted>
        </p>
      )}
      <p>{say('frame.made')}</p>
    </footer>
  )
}
