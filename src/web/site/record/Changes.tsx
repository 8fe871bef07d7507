/** What changed on each track since yesterday; where nothing did, what was told last. */
import type { VNode } from 'preact'
import type { RecordChanges } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { Status } from './marks.tsx'
import { Day } from './names.tsx'
import { meetingName } from './wording.ts'

export function Changes({
  visit,
  changes: { head, tracks },
}: {
  visit: SiteVisit
  changes: RecordChanges
}): VNode | null {
  const { say, edition } = visit
  const { record } = siteAddresses
  if (tracks.length === 0) return null
  return (
    <section class="changes" aria-labelledby={`changes:${head.slug}`}>
      <h2 id={`changes:${head.slug}`}>
        {say('home.changes')}{' '}
        <a href={record.overview(edition, head.slug)}>
          <bdi>{head.title}</bdi>
        </a>
      </h2>
      {!tracks.some(({ isNew }) => isNew) && <p class="facts">{say('home.noChange')}</p>}
      <dl>
        {tracks.map(({ track, changes, isNew }) => (
          <div key={track.id} {...(isNew ? { class: 'new' } : {})}>
            <dt>
              <a href={record.track(edition, head.slug, track.id)}>
                <Name of={track} />
              </a>
            </dt>
            {changes.map((one) => {
              const last = one.status.at(-1)
              return (
                <dd key={one.id}>
                  <a href={record.occurrence(edition, head.slug, one.id)}>{meetingName(visit, one)}</a>{' '}
                  {last && (
                    <span class="facts">
                      <Status visit={visit} status={last.status} /> <Day visit={visit} day={last.on} />
                    </span>
                  )}
                </dd>
              )
            })}
          </div>
        ))}
      </dl>
    </section>
  )
}
