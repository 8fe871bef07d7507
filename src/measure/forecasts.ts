/** Forecasts that were found against those that a person wrote down for the same text. */

/** A forecast as it is written down; `null` where there is none. */
export interface ForecastTold {
  claim: string
  phrase: string | null
  /** In percent, `55-80`. */
  range: string | null
  /** The forecaster's name; null for the author and for one who is not named. */
  by: string | null
  condition: string | null
  /** `2031-05-02..2031-05-31` */
  due: string | null
}

export const forecastParts = ['claim', 'phrase', 'range', 'by', 'condition', 'due'] as const

export interface ForecastsJudged {
  /** Each found forecast that was expected, with what was expected of it. */
  right: { found: ForecastTold; expected: ForecastTold }[]
  wrong: ForecastTold[]
  missed: ForecastTold[]
}

/** One is right with the same phrase and the greater part of the same claim; the other parts are compared apart. */
export function judgeForecasts(found: readonly ForecastTold[], expected: readonly ForecastTold[]): ForecastsJudged {
  const judged: ForecastsJudged = { right: [], wrong: [], missed: [...expected] }
  for (const one of found) {
    const at = judged.missed.findIndex((other) => other.phrase === one.phrase && alike(one.claim, other.claim))
    const [other] = at < 0 ? [] : judged.missed.splice(at, 1)
    if (other) judged.right.push({ found: one, expected: other })
    else judged.wrong.push(one)
  }
  return judged
}

/** One holds the other, and is at most twice as long. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.includes(short) && 2 * short.length >= long.length
}
