/** An evaluation as tables to read in a terminal. */
import { type Evaluation, type Figure, figures, type IntervalScore, type PronounEvaluation } from '../flow/index.ts'
import { count } from './wiring.ts'

const named: Record<Figure, string> = {
  lenient: 'triple, lenient',
  strict: 'triple, strict',
  source: 'source, exact',
  cue: 'cue, exact',
  content: 'content, exact',
  direct: 'direct, lenient',
  mixed: 'mixed, lenient',
  indirect: 'indirect, lenient',
}

/** Several lines, without the last line's end. */
export function evaluationTable(evaluation: Evaluation): string {
  const { corpus, reader, baseline, people, threshold } = evaluation
  const used = threshold > 0 ? `, findings from ${threshold}` : ''
  return [
    `${corpus.name}: ${count(corpus.articles, 'article')}, ${count(corpus.statements, 'statement')} labelled`,
    `reader    ${reader.name} ${reader.version}, ${count(reader.statements, 'statement')} found${used}`,
    `baseline  ${baseline ? `${baseline.name} ${baseline.version}, ${count(baseline.statements, 'statement')} found` : 'only in a clone'}`,
    `people    ${people ? `${count(people.labellings, 'labelling')} of ${count(people.articles, 'article')} in ${people.corpora.join(', ')}, each against the first` : 'one labelled each article'}`,
    '',
    ...figureRows(evaluation),
    '',
    'F1 in percent with its 95% interval (bootstrap over articles); gain: how far the reader is above the baseline.',
    'Lenient: cues overlap, source and content share half of their words. Strict: all spans are equal.',
    ...sameArticles(evaluation),
    '',
    ...outletRows(evaluation),
    '',
    ...calibrationRows(evaluation),
  ].join('\n')
}

/** Whom the pronouns mean, by gender. */
export function pronounTable({ corpus, reader, threshold, scores, bias }: PronounEvaluation): string {
  const used = threshold > 0 ? `, findings from ${threshold}` : ''
  const rows = (['all', 'masculine', 'feminine'] as const).map((name) => {
    const { right, wrong, missed, precision, recall, f1 } = scores[name]
    return [name, ...[precision, recall, f1].map((value) => percent(value ?? undefined)), right, wrong, missed].map(
      String,
    )
  })
  return [
    `${corpus.name}: ${count(corpus.rows, 'row')}`,
    `reader    ${reader.name} ${reader.version}${used}`,
    '',
    ...columns([['', 'P', 'R', 'F1', 'right', 'wrong', 'missed'], ...rows]),
    '',
    'A name is meant when a mention over it and one over the pronoun have the same actor.',
    `Feminine F1 over masculine: ${bias?.toFixed(2) ?? '–'}.`,
  ].join('\n')
}

function figureRows({ reader, baseline, people }: Evaluation): string[] {
  const rows = figures.map((figure) => {
    const score = reader.scores[figure]
    const gain = baseline?.gains[figure]
    return [
      named[figure],
      percent(score?.precision),
      percent(score?.recall),
      percent(score?.f1),
      interval(score),
      percent(baseline?.scores[figure]?.f1),
      gain ? `${gain.f1 < 0 ? '' : '+'}${gain.f1.toFixed(1)} ${interval(gain)}` : '–',
      percent(people?.scores[figure]?.f1),
      interval(people?.scores[figure]),
    ]
  })
  return columns([['', 'P', 'R', 'F1', '', 'baseline', 'gain', 'people', ''], ...rows])
}

/** People and reader side by side are only fair on the same articles. */
function sameArticles({ people }: Evaluation): string[] {
  if (!people?.same) return []
  const { articles, people: agreed, reader } = people.same
  const both = (figure: Figure) => `${percent(agreed[figure]?.f1)} and ${percent(reader[figure]?.f1)}`
  return [
    `People and the reader on the same ${count(articles, 'article')}: lenient ${both('lenient')}, strict ${both('strict')}.`,
  ]
}

function outletRows({ outlets, baseline }: Evaluation): string[] {
  const rows = outlets.map(({ name, articles, reader, baseline: other }) => [
    name,
    String(articles),
    percent(reader?.f1),
    interval(reader),
    ...(baseline ? [percent(other?.f1)] : []),
  ])
  return columns([['outlet', 'articles', 'lenient', '', ...(baseline ? ['baseline'] : [])], ...rows])
}

function calibrationRows({ calibration: { bins, error } }: Evaluation): string[] {
  const rows = bins.map(({ from, to, found, confidence, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(found),
    confidence.toFixed(2),
    right.toFixed(2),
  ])
  const told = error === null ? 'nothing was found' : `expected calibration error ${error.toFixed(3)}`
  return [...columns([['confidence', 'found', 'mean', 'right'], ...rows]), told]
}

function percent(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1)
}

function interval(score: Pick<NonNullable<IntervalScore>, 'low' | 'high'> | null | undefined): string {
  return score ? `[${score.low.toFixed(1)}, ${score.high.toFixed(1)}]` : ''
}

/** Rows of the same length; the first column is set left, all others right. */
export function columns(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
