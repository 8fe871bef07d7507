/** `/{lang}/{dossier}/carriers`: statements that several outlets carry; who had each first, and who trimmed it. */
import type { VNode } from 'preact'
import type { CarriersView } from '../../flow/index.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { Frame } from '../parts/Frame.tsx'
import { ActorName } from '../parts/names.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

export function CarriersPage({ visit, view }: { visit: Visit; view: CarriersView }): VNode {
  const { dossier, found, total } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Carried by several · ${dossier.title}`} dossier={dossier}>
      <header class="page-head">
        <h1>Carried by several</h1>
        <p class="lead">
          A statement that many outlets carry is one statement. Here is who had it first, and how much of its words each
          of the others kept.
        </p>
      </header>
      {total === 0 && <p class="empty">No statement here is carried by two outlets.</p>}
      {total > found.length && (
        <p class="facts">
          The first {numberText(found.length)} of {numberText(total)} are listed.
        </p>
      )}
      <ul class="listed">
        {found.map(({ actor, carriers }) => (
          <li key={`${actor.id} ${carriers[0]?.statement}`} class="carried">
            <h2 class="headline">
              <ActorName actor={view.actor(actor.id)} to={to} />{' '}
              <span class="facts">
                {counted(new Set(carriers.map(({ outlet, document }) => outlet ?? document)).size, 'outlet')}
              </span>
            </h2>
            <ol class="sentences">
              {carriers.map((one, i) => (
                <li key={one.statement}>
                  <p class="facts">
                    {i === 0 ? 'first' : 'then'}
                    {one.share < 1
                      ? `, ${Math.round(one.share * 100)}% of the fullest wording`
                      : ', the fullest wording'}
                  </p>
                  <Evidence words={one.words} document={view.document(one.document)} finding={one.statement} to={to} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
