/** Whom alerts are about, with a button that ends them; or that they have ended. */
import type { VNode } from 'preact'
import type { RecordAlerts } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { Frame } from './Frame.tsx'
import type { SiteVisit } from './visit.ts'

interface StopPageProps {
  visit: SiteVisit
  /** The key in its address; null once they are ended. */
  address: string | null
  follows: RecordAlerts['follows'] | null
}

export function StopPage({ visit, address, follows }: StopPageProps): VNode {
  const { say, edition } = visit
  const title = say('alerts.title')
  const named = [follows?.actor, follows?.issue, follows?.dossier].filter((name) => typeof name === 'string')
  return (
    <Frame visit={visit} title={title}>
      <h1 class="page-title">{title}</h1>
      {follows && address !== null ? (
        <>
          <p>
            {say('alerts.follow')} <bdi>{named.join(' · ')}</bdi>
          </p>
          <form method="post" action={siteAddresses.stop(edition, address)}>
            <button type="submit">{say('alerts.stop')}</button>
          </form>
        </>
      ) : (
        <p role="status">{say('alerts.ended')}</p>
      )}
    </Frame>
  )
}
