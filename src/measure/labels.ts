/** One label a row: accuracy, and precision, recall and F1 of each label with their mean over labels (macro-F1). */

export interface LabelScore {
  precision: number
  recall: number
  f1: number
  labelled: number
  answered: number
}

export interface LabelScores {
  rows: number
  /** The share of rows answered as labelled, 0 to 1. */
  accuracy: number
  /** The mean of the labels' F1. */
  macroF1: number
  each: Record<string, LabelScore>
}

/** @param rows each with its label and the answer; labels are those that rows bear */
export function scoreLabels(rows: readonly { label: string; answer: string }[]): LabelScores {
  const labels = [...new Set(rows.map(({ label }) => label))].sort()
  const each = Object.fromEntries(
    labels.map((name): [string, LabelScore] => {
      const labelled = rows.filter(({ label }) => label === name).length
      const answered = rows.filter(({ answer }) => answer === name).length
      const right = rows.filter(({ label, answer }) => label === name && answer === name).length
      const f1 = labelled + answered === 0 ? 0 : (2 * right) / (labelled + answered)
      return [name, { precision: right / (answered || 1), recall: right / (labelled || 1), f1, labelled, answered }]
    }),
  )
  return {
    rows: rows.length,
    accuracy: rows.filter(({ label, answer }) => label === answer).length / (rows.length || 1),
    macroF1: Object.values(each).reduce((sum, { f1 }) => sum + f1, 0) / (labels.length || 1),
    each,
  }
}
