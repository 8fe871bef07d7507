/** `/{edition}/record/{slug}/forecasts`: what was foretold and how surely, what came of it, and who foretold well. */
import type { VNode } from 'preact'
import type { ForecastsRecord, RecordForecast, Shown } from '../../../flow/index.ts'
import { Sideways } from '../../parts/Sideways.tsx'
import { siteAddresses } from '../addresses.ts'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { ActorName, type InRecord, Origin, Words } from './names.tsx'
import { Page, Part } from './Page.tsx'
import { trailTo } from './Trail.tsx'
import { whenIn } from './wording.ts'

/** How many a page shows, the newest. */
const SHOWN = 60

export function ForecastsPage({ visit, view }: { visit: SiteVisit; view: ForecastsRecord }): VNode {
  const { say } = visit
  const { head, forecasts, scores } = view
  return (
    <Page
      visit={visit}
      head={head}
      title={`${say('record.forecasts')} · ${head.title}`}
      description={say('forecasts.lead')}
      wide
      at={(one) => siteAddresses.record.forecasts(one, head.slug)}
      trail={trailTo(visit, head)}
    >
      <h1 class="page-title">{say('record.forecasts')}</h1>
      <p class="lead">{say('forecasts.lead')}</p>
      {forecasts.length === 0 && <p class="empty">{say('forecasts.empty')}</p>}
      {scores && <Scores visit={visit} scores={scores} />}
      {forecasts.slice(0, SHOWN).map((one) => (
        <Forecast key={one.id} visit={visit} slug={head.slug} forecast={one} />
      ))}
    </Page>
  )
}

function Forecast({ visit, slug, forecast }: InRecord & { forecast: RecordForecast }): VNode {
  const { say } = visit
  const { forecaster, author, phrase, range, due, outcome, words, source } = forecast
  return (
    <article class="said-item">
      <p class="who">
        <strong>
          {forecaster ? (
            <ActorName visit={visit} slug={slug} actor={forecaster} />
          ) : (
            <bdi>{author ?? say('forecast.author')}</bdi>
          )}
        </strong>
        <span class={`outcome ${outcome ?? 'open'}`}>{say(`outcome.${outcome ?? 'open'}`)}</span>
      </p>
      <blockquote>
        <Words visit={visit} words={words} source={source} />
      </blockquote>
      <p class="facts">
        {phrase && (
          <>
            <bdi>“{phrase}”</bdi>
            {': '}
          </>
        )}
        {range.low === null || range.high === null
          ? say('forecast.unscored')
          : say('forecast.range', { low: percent(visit, range.low), high: percent(visit, range.high) })}
        {due && ` · ${say('forecast.due', { day: whenIn(visit, { ...due, from: due.to }) })}`}
      </p>
      <p class="facts">
        <Origin visit={visit} slug={slug} source={source} />
      </p>
    </article>
  )
}

type Scored = NonNullable<ForecastsRecord['scores']>

function Scores({ visit, scores }: { visit: SiteVisit; scores: Scored }): VNode {
  const { say } = visit
  const rows: [whose: Shown, one: Scored['all']][] = [
    [{ name: say('list.all') }, scores.all],
    ...scores.forecasters.map(({ score, ...whose }): [Shown, Scored['all']] => [whose, score]),
    ...scores.outlets.map(({ name, score }): [Shown, Scored['all']] => [
      { name: say('forecasts.outlet', { name }) },
      score,
    ]),
  ]
  return (
    <Part id="scores" title={say('forecasts.scores')}>
      <Sideways name={say('forecasts.score')}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('forecasts.whose')}</th>
              <th scope="col">{say('forecasts.count')}</th>
              <th scope="col">{say('forecasts.score')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([whose, { count, low, middle, high }], i) => (
              <tr key={`${i}${whose.name}`}>
                <th scope="row">
                  <Name of={whose} />
                </th>
                <td>{visit.number(count)}</td>
                <td>
                  <strong>{visit.number(middle, 2)}</strong>
                  <span class="range">
                    {say('method.range', {
                      low: visit.number(Math.min(low, high), 2),
                      high: visit.number(Math.max(low, high), 2),
                    })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <p class="facts">{say('forecasts.brier')}</p>
    </Part>
  )
}

function percent({ number }: SiteVisit, probability: number): string {
  return number(100 * probability)
}
