/** `/{edition}/record/{slug}/forecasts`: what was foretold, how surely, and what came of it. */
import { type BrierScore, judge, scoreForecasts } from '../../../compare/index.ts'
import { compareText, type Edition, type Forecast, type Outcome, type When } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import type { NamedActor, Shown } from '../../views/names.ts'
import { evidenceOf, type RecordEvidence } from './evidence.ts'
import { openRecord, type RecordHead } from './open.ts'

export interface RecordForecast extends RecordEvidence {
  id: string
  /** Null for the author, and for one whom the text does not name. */
  forecaster: NamedActor | null
  /** The byline, where it is the author's own. */
  author: string | null
  phrase: string | null
  range: Pick<Forecast, 'low' | 'high'>
  due: When | null
  outcome: Outcome | null
}

export interface ForecastsRecord {
  head: RecordHead
  /** Newest first. */
  forecasts: RecordForecast[]
  /** Brier scores of those that are judged; null while that is nothing. */
  scores: {
    all: BrierScore
    forecasters: (Shown & { score: BrierScore })[]
    outlets: { name: string; score: BrierScore }[]
  } | null
}

/** @throws ReadoutError `not-found` */
export async function recordForecasts(house: House, edition: Edition, slug: string): Promise<ForecastsRecord> {
  const { head, reviewed } = await openRecord(house, edition, slug)
  const all = reviewed.documents.flatMap((document) => document.forecasts.map((one) => ({ document, ...one })))
  const judged = all.flatMap(({ document: { document, outlet }, forecast, outcome }) => {
    const one = judge(forecast, outcome, { author: document.byline, outlet: outlet?.id ?? document.outlet })
    return one ? [one] : []
  })
  const outlets = new Map(reviewed.documents.flatMap(({ outlet }) => (outlet ? [[outlet.id, outlet] as const] : [])))
  const { all: score, byForecaster, byOutlet } = scoreForecasts(judged)
  const forecasts = all.map(({ document, forecast, outcome }): RecordForecast => {
    const { id, claim, phrase, low, high, due, forecaster, statement } = forecast
    return {
      ...evidenceOf(reviewed, document, [claim]),
      id,
      forecaster: forecaster === null ? null : reviewed.names.actor(forecaster),
      author: forecaster === null && !statement ? document.document.byline : null,
      phrase,
      range: { low, high },
      due,
      outcome,
    }
  })
  forecasts.sort((a, b) => compareText(b.source.published ?? '', a.source.published ?? '') || compareText(a.id, b.id))
  return {
    head,
    forecasts,
    scores: score && {
      all: score,
      forecasters: [...byForecaster].map(([id, one]) => {
        // A byline is no id, and is its own name.
        const { name, language } = reviewed.names.actor(id)
        return { name, ...(language === undefined ? {} : { language }), score: one }
      }),
      outlets: [...byOutlet].map(([id, one]) => {
        const outlet = outlets.get(id)
        return { name: outlet ? reviewed.names.outlet(outlet).name : id, score: one }
      }),
    },
  }
}
