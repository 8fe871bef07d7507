/** Forecasts as the desk shows them. */
import { holding } from '../../compare/index.ts'
import { type Forecast, type Judgement, outcomes, quoteOf } from '../../domain/index.ts'
import type { StoredFinding } from '../../store/index.ts'
import { type Resolver, reviewView } from './resolve.ts'
import type { ForecastView } from './types.ts'

/** @param text of the document that holds it; null for a finding of another kind */
export function forecastView(found: StoredFinding, text: string, resolver: Resolver): ForecastView | null {
  if (found.finding.kind !== 'forecast') return null
  const [held] = holding([found])
  const forecast = (held ?? found.finding).data as Forecast
  return {
    forecast,
    words: {
      claim: quoteOf(text, forecast.claim),
      condition: forecast.condition && quoteOf(text, forecast.condition),
    },
    forecaster: forecast.forecaster === null ? null : resolver.actor(forecast.forecaster),
    outcome: outcomeOf(found),
    review: found.review && reviewView(found.review),
  }
}

/** What a person says came of a forecast; null while nobody says. */
export function outcomeOf({ review }: Pick<StoredFinding, 'review'>): Judgement['outcome'] | null {
  if (review?.decision !== 'change') return null
  const said = (review.change as Partial<Judgement> | null)?.outcome
  return outcomes.find((one) => one === said) ?? null
}
