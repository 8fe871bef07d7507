/** Brier scores of forecasters and outlets, beside what two simple rules would have scored. */
import type { VNode } from 'preact'
import type { ForecastsView } from '../../flow/index.ts'
import { Sideways } from './Sideways.tsx'

type Scores = NonNullable<ForecastsView['scores']>

export function ScoresTable({ scores }: { scores: Scores }): VNode {
  const groups: [string, Scores['forecasters']][] = [
    ['Together', [{ name: 'All forecasts', score: scores.all }]],
    ['By forecaster', scores.forecasters],
    ['By outlet', scores.outlets],
  ]
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">How good they were</h2>
      <p class="facts">
        Brier scores: the mean of (p − o)², from 0, perfect, to 1. Brier’s own form of 1950 is twice this. Low, middle
        and high are the ends of the ranges; a score of a few forecasts says little.
      </p>
      <Sideways name="Brier scores">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Whose</th>
              <th scope="col">Forecasts</th>
              <th scope="col">Low</th>
              <th scope="col">Middle</th>
              <th scope="col">High</th>
              <th scope="col">Base rate</th>
              <th scope="col">Always 50</th>
            </tr>
          </thead>
          {groups.map(([title, list]) => (
            <tbody key={title}>
              {list.map(({ name, score }) => (
                <tr key={name}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{score.count}</td>
                  <td>{score.low.toFixed(2)}</td>
                  <td>
                    <strong>{score.middle.toFixed(2)}</strong>
                  </td>
                  <td>{score.high.toFixed(2)}</td>
                  <td>{score.baseRate.toFixed(2)}</td>
                  <td>{score.even.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Sideways>
    </section>
  )
}
