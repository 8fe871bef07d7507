/** `/{lang}/{dossier}/tracks`: the mediation formats, who mediates between whom, and what came of them. */
// biome-ignore-all lint/a11y/useSemanticElements: as below
// biome-ignore-all lint/a11y/noRedundantRoles: where a phone lays a table out as cards, browsers forget that it is one
import type { VNode } from 'preact'
import type { TracksView } from '../../flow/index.ts'
import { EventStatus } from '../parts/EventStatus.tsx'
import { Frame } from '../parts/Frame.tsx'
import { ActorNames, Day, WhenTime } from '../parts/names.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { Sideways } from '../parts/Sideways.tsx'
import { TrackLanes } from '../parts/TrackLanes.tsx'
import { typeText } from '../text/events.ts'
import type { Visit } from '../visit.ts'
import { lanesOf } from './tracks.ts'

type Meeting = TracksView['found'][number]['meetings'][number]

export function TracksPage({ visit, view }: { visit: Visit; view: TracksView }): VNode {
  const { dossier, found } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Tracks · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <h1>Tracks</h1>
        <p class="lead">
          The formats the talks run in: who mediates between whom, when they met, and what was only proposed. The
          codebook names them.
        </p>
      </header>
      {found.length === 0 && (
        <p class="empty">
          The codebook names no track yet. Give it some under <code>tracks</code>:{' '}
          <code>readout dossier set {dossier.name} --codebook FILE</code>
        </p>
      )}
      <TrackLanes
        lanes={lanesOf(view, to.occurrence)}
        links={<PictureLinks name="The tracks" href={(as) => to.picture('tracks', as)} />}
      />
      {found.map(({ name, mediators, parties, meetings }) => (
        <section key={name} aria-labelledby={`t-${name}`}>
          <h2 id={`t-${name}`}>
            <bdi>{name}</bdi>
          </h2>
          <p class="facts">
            {mediators.length > 0 ? (
              <>
                <ActorNames actors={mediators} to={to} /> between <ActorNames actors={parties} to={to} />
              </>
            ) : (
              <>
                <ActorNames actors={parties} to={to} />, with no mediator
              </>
            )}
          </p>
          {meetings.length === 0 && <p class="empty">No text here tells of a meeting in this format.</p>}
          <Meetings meetings={meetings} href={to.occurrence} caption={`Meetings: ${name}`} />
        </section>
      ))}
    </Frame>
  )
}

function Meetings({
  meetings,
  href,
  caption,
}: {
  meetings: readonly Meeting[]
  href: (id: string) => string
  caption: string
}): VNode | null {
  if (meetings.length === 0) return null
  return (
    <Sideways name={caption}>
      <table class="numbers meetings stacked" role="table">
        <caption class="seen-by-ear">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="when">
              When
            </th>
            <th scope="col" role="columnheader" class="which">
              What
            </th>
            <th scope="col" role="columnheader">
              Who
            </th>
            <th scope="col" role="columnheader" class="how">
              How it went
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {meetings.map((one) => (
            <tr key={one.id} role="row">
              <th scope="row" role="rowheader">
                {one.when ? <WhenTime when={one.when} /> : <Told meeting={one} />}
              </th>
              <td role="cell">
                <a href={href(one.id)}>{typeText(one.type)}</a>
              </td>
              <td role="cell">{one.participants.map(({ name }) => name).join(', ')}</td>
              <td role="cell">
                <span class="statuses">
                  {[...new Set(one.status.map(({ status }) => status))].map((status) => (
                    <EventStatus key={status} status={status} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Told({ meeting }: { meeting: Meeting }): VNode {
  const on = meeting.status[0]?.on
  return on ? (
    <>
      told <Day day={on} />
    </>
  ) : (
    <>no date</>
  )
}
