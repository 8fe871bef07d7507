/** `/{edition}/method`: how briefs come about, and how well the reader reads. */
import type { VNode } from 'preact'
import { type Evaluation, figures, type ReaderView } from '../../flow/index.ts'
import { Sideways } from '../parts/Sideways.tsx'
import { siteAddresses } from './addresses.ts'
import { Frame } from './Frame.tsx'
import type { SiteVisit } from './visit.ts'

export function MethodPage({ visit, view }: { visit: SiteVisit; view: ReaderView }): VNode {
  const { say } = visit
  const { reader, evaluation } = view
  return (
    <Frame visit={visit} title={say('method.title')} description={say('method.lead')} at={siteAddresses.method}>
      <article class="plain">
        <h1>{say('method.title')}</h1>
        <p class="lead">{say('method.lead')}</p>
        <h2>{say('method.steps')}</h2>
        <ol>
          <li>{say('method.collect')}</li>
          <li>{say('method.read')}</li>
          <li>{say('method.review')}</li>
          <li>{say('method.write')}</li>
        </ol>
        <h2 id="page:figures">{say('method.figures')}</h2>
        <p>{say('method.reader', reader)}</p>
        {evaluation ? (
          <Measured visit={visit} reader={reader} evaluation={evaluation} />
        ) : (
          <p class="empty">{say('method.unmeasured')}</p>
        )}
      </article>
    </Frame>
  )
}

interface MeasuredProps {
  visit: SiteVisit
  reader: ReaderView['reader']
  evaluation: Evaluation
}

function Measured({ visit, reader, evaluation }: MeasuredProps): VNode {
  const { say } = visit
  const { corpus, people, on, reader: measured } = evaluation
  const other = measured.name !== reader.name || measured.version !== reader.version
  const shown = (value: number | undefined) => (value === undefined ? '–' : visit.number(value, 1))
  return (
    <>
      {other && <p class="warning">{say('method.other', { name: measured.name, version: measured.version })}</p>}
      <p>
        {say('method.measured', {
          day: visit.day(on),
          articles: corpus.articles,
          statements: corpus.statements,
          found: measured.statements,
        })}
      </p>
      <Sideways name={say('method.figures')}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('method.what')}</th>
              <th scope="col">F1</th>
              <th scope="col">{say('method.precision')}</th>
              <th scope="col">{say('method.recall')}</th>
              {people && <th scope="col">{say('method.people')}</th>}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => {
              const score = measured.scores[figure]
              return (
                <tr key={figure}>
                  <th scope="row">{say(`method.${figure}`)}</th>
                  <td>
                    <strong>{shown(score?.f1)}</strong>
                    {score && (
                      <span class="range">
                        {say('method.range', { low: shown(score.low), high: shown(score.high) })}
                      </span>
                    )}
                  </td>
                  <td>{shown(score?.precision)}</td>
                  <td>{shown(score?.recall)}</td>
                  {people && <td>{shown(people.scores[figure]?.f1)}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sideways>
      <p class="facts">{say('method.f1')}</p>
    </>
  )
}
