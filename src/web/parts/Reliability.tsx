/**
 * How sure the reader was beside how often it was right: drawn, then told in a table. On the line it is right as often
 * as it says.
 */
import type { VNode } from 'preact'
import type { Evaluation } from '../../flow/index.ts'
import { numberText } from '../text/counted.ts'
import { Sideways } from './Sideways.tsx'

/** In pixels, so that letters keep their size; narrow enough for a phone. */
const SIDE = 240
const LEFT = 44
const TOP = 14
const WIDTH = LEFT + SIDE + 16
const HEIGHT = TOP + SIDE + 48
const DOT = { least: 4, most: 13 }
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]

export function Reliability({ calibration: { bins, error } }: { calibration: Evaluation['calibration'] }): VNode {
  if (error === null) return <p class="empty">Nothing was found, so there is nothing to say.</p>
  return (
    <>
      <p>
        Every finding comes with a confidence. Of those at 0.8, about 80 in 100 should be right as whole statements.
        They are {(100 * error).toFixed(1)} points off on average (expected calibration error).
      </p>
      <div class="reliability">
        <Drawing bins={bins} />
        <Sideways name="Confidence and how much is right">
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">Confidence</th>
                <th scope="col">Findings</th>
                <th scope="col">Mean confidence</th>
                <th scope="col">Share right</th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ from, to, found, confidence, right }) => (
                <tr key={from}>
                  <th scope="row">
                    {from.toFixed(1)} to {to.toFixed(1)}
                  </th>
                  <td>{numberText(found)}</td>
                  <td>{confidence.toFixed(2)}</td>
                  <td>{right.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      </div>
    </>
  )
}

/** The table beside it says the same, so it is left out for screen readers. */
function Drawing({ bins }: { bins: Evaluation['calibration']['bins'] }): VNode {
  const x = (share: number) => LEFT + share * SIDE
  const y = (share: number) => TOP + (1 - share) * SIDE
  const most = bins.reduce((most, { found }) => Math.max(most, found), 1)
  const size = (found: number) => Math.max(DOT.least, DOT.most * Math.sqrt(found / most))
  return (
    <figure class="chart">
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} />
            <line class="grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={x(tick)} y={y(0) + 18} text-anchor="middle">
              {tick.toFixed(1)}
            </text>
            <text class="tick" x={x(0) - 8} y={y(tick) + 4} text-anchor="end">
              {tick.toFixed(1)}
            </text>
          </g>
        ))}
        <line class="base" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {bins.map(({ from, found, confidence, right }) => (
          <circle key={from} class="dot" cx={x(confidence)} cy={y(right)} r={size(found)} />
        ))}
        <text class="tick" x={x(1)} y={HEIGHT - 8} text-anchor="end">
          confidence →
        </text>
        <text class="tick" x={x(0) + 6} y={y(1) + 14}>
          ↑ share right
        </text>
      </svg>
      <figcaption>Each dot is a row of the table, the larger the more findings.</figcaption>
    </figure>
  )
}
