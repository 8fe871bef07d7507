/** Forecasts as the desk shows them: of one document, and of a dossier with their scores. */
import { holding, judge, scoreForecasts } from '../../compare/index.ts'
import { type Forecast, quoteOf } from '../../domain/index.ts'
import type { DocumentCard, Store, StoredFinding } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { outcomeOf } from '../record/outcome.ts'
import { placesOf } from './places.ts'
import { type Resolver, resolverFor, reviewView } from './resolve.ts'
import type { ForecastsView, ForecastView } from './types.ts'

/** How many a page shows, and how many are scored. */
const FORECASTS = 500

/** @throws ReadoutError `dossier-missing` */
export async function forecastsView(house: House, name: string): Promise<ForecastsView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const forecasts = await forecastViews(store, name, await store.readings.forecasts(name, FORECASTS), resolver)
  const judged = forecasts.flatMap(({ forecast, outcome, document: { byline, outlet }, review }) => {
    const one = judge(forecast, review?.decision === 'reject' ? null : outcome, { author: byline, outlet })
    return one ? [one] : []
  })
  const { all, byForecaster, byOutlet } = scoreForecasts(judged)
  // A byline is no id, and is its own name.
  const forecasters = [...byForecaster].map(([id, score]) => ({ name: resolver.actor(id).name, score }))
  const outlets = [...byOutlet].map(([outlet, score]) => ({ name: outlet, score }))
  return { dossier, forecasts, scores: all && { all, forecasters, outlets } }
}

/** Views in the given order; findings of other kinds, and of documents that are not there, are left out. */
export async function forecastViews(
  store: Store,
  dossier: string,
  stored: readonly StoredFinding[],
  resolver: Resolver,
): Promise<ForecastView[]> {
  const placeOf = await placesOf(store, dossier, stored)
  return stored.flatMap((found) => {
    const place = placeOf(found)
    return place ? (forecastView(found, place.document, place.text, resolver) ?? []) : []
  })
}

function forecastView(
  found: StoredFinding,
  document: DocumentCard,
  text: string,
  resolver: Resolver,
): ForecastView | null {
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
    document,
  }
}
