/** `/{lang}/{dossier}/agreements`: what was promised, and whether it was done, as each page tells it. */
import type { VNode } from 'preact'
import type { AgreementsView } from '../../flow/index.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { Frame } from '../parts/Frame.tsx'
import { ActorNames } from '../parts/names.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

type Provided = AgreementsView['found'][number]

export function AgreementsPage({ visit, view }: { visit: Visit; view: AgreementsView }): VNode {
  const { dossier, agreements, found } = view
  return (
    <Frame visit={visit} title={`Agreements · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <h1>Agreements</h1>
        <p class="lead">
          What the parties are held to, and what became of each clause as the texts tell it: kept, broken, disputed or
          still to come. The newest that decides counts; every sentence it rests on is listed.
        </p>
      </header>
      {agreements.length === 0 && (
        <p class="empty">
          The codebook names no agreement yet. Give it some under <code>agreements</code>:{' '}
          <code>readout dossier set {dossier.name} --codebook FILE</code>
        </p>
      )}
      {agreements.map(({ id, name }) => (
        <section key={id} aria-labelledby={`g-${id}`}>
          <h2 id={`g-${id}`}>
            <bdi>{name}</bdi>
          </h2>
          <ul class="provisions">
            {found
              .filter(({ agreement }) => agreement === id)
              .map((record) => (
                <Provision key={record.provision} record={record} view={view} visit={visit} />
              ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

function Provision({ record, view, visit }: { record: Provided; view: AgreementsView; visit: Visit }): VNode {
  const to = visit.to(view.dossier.name)
  const { name, state, evidence } = record
  return (
    <li class="provision">
      <p class="what">
        {state ? <strong class={`state ${state}`}>{state}</strong> : <span class="nobody">nothing told</span>}{' '}
        <bdi>{name}</bdi>
      </p>
      {evidence.length > 0 && (
        <details>
          <summary>{counted(evidence.length, 'sentence')}</summary>
          <ol class="sentences">
            {evidence.map((one) => (
              <li key={`${one.document} ${one.span}`}>
                <p class="facts">
                  <span class={`state ${one.says}`}>{one.says}</span>
                  {one.actors.length > 0 && (
                    <>
                      , says <ActorNames actors={one.actors.map(view.actor)} to={to} />
                    </>
                  )}
                </p>
                <Evidence words={one.words} document={view.document(one.document)} to={to} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}
