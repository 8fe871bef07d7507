/** An evaluation's figures: the reader beside the rules and beside people, as a whole and by outlet. */
import type { VNode } from 'preact'
import { type Evaluation, type Figure, figures, type IntervalScore } from '../../flow/index.ts'
import { Sideways } from './Sideways.tsx'

/** What each figure asks. */
const asks: Record<Figure, string> = {
  lenient: 'Whole statements, a few words more or less',
  strict: 'Whole statements, to the letter',
  source: 'Who said it, to the letter',
  cue: 'The words of saying, to the letter',
  content: 'What was said, to the letter',
  direct: 'Statements in quotation marks',
  mixed: 'Statements partly in quotation marks',
  indirect: 'Statements without quotation marks',
}

export function FiguresTable({ evaluation: { reader, baseline, people } }: { evaluation: Evaluation }): VNode {
  return (
    <Sideways name="Figures of the reader">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">What has to be right</th>
            <th scope="col">F1</th>
            <th scope="col">Precision</th>
            <th scope="col">Recall</th>
            {baseline && <th scope="col">Rules</th>}
            {baseline && <th scope="col">Gain</th>}
            {people && <th scope="col">People</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const score = reader.scores[figure]
            const gain = baseline?.gains[figure]
            return (
              <tr key={figure}>
                <th scope="row">{asks[figure]}</th>
                <td>
                  <strong>{numberOf(score?.f1)}</strong>
                  <Range of={score} />
                </td>
                <td>{numberOf(score?.precision)}</td>
                <td>{numberOf(score?.recall)}</td>
                {baseline && <td>{numberOf(baseline.scores[figure]?.f1)}</td>}
                {baseline && (
                  <td>
                    {gain ? signed(gain.f1) : '–'}
                    <Range of={gain} />
                  </td>
                )}
                {people && (
                  <td>
                    {numberOf(people.scores[figure]?.f1)}
                    <Range of={people.scores[figure]} />
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Sideways>
  )
}

/** Whole statements, a few words more or less, by who published them. */
export function OutletsTable({ outlets, baseline }: { outlets: Evaluation['outlets']; baseline: boolean }): VNode {
  return (
    <Sideways name="Figures by outlet">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Articles</th>
            <th scope="col">F1 of whole statements</th>
            {baseline && <th scope="col">Rules</th>}
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ name, articles, reader, baseline: other }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{articles}</td>
              <td>
                <strong>{numberOf(reader?.f1)}</strong>
                <Range of={reader} />
              </td>
              {baseline && <td>{numberOf(other?.f1)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Range({ of }: { of: Pick<NonNullable<IntervalScore>, 'low' | 'high'> | null | undefined }): VNode | null {
  if (!of) return null
  return (
    <span class="note">
      {of.low.toFixed(1)} to {of.high.toFixed(1)}
    </span>
  )
}

function numberOf(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1)
}

function signed(value: number): string {
  return value < 0 ? `−${(-value).toFixed(1)}` : `+${value.toFixed(1)}`
}
