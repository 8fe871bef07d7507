/** Forecasts as the desk shows them: of one document, and of a dossier with their scores. */
import { type BrierScore, holding, judge, scoreForecasts } from '../../compare/index.ts'
import { type Actor, type Dossier, type Forecast, type Outcome, quoteOf } from '../../domain/index.ts'
import type { DocumentCard, StoredFinding } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { outcomeOf } from '../record/outcome.ts'
import { type PlaceOf, placesOf } from './places.ts'
import { type Resolver, resolverFor, reviewView } from './resolve.ts'
import type { ReviewView } from './types.ts'

/** A forecast as it holds (with a person's range applied), with its words and what came of it. */
export interface ForecastView {
  forecast: Forecast
  words: { claim: string; condition: string | null }
  /** Null for the author, and for one whom the text does not name. */
  forecaster: Actor | null
  /** As a person says; null until somebody does. */
  outcome: Outcome | null
  review: ReviewView | null
  document: DocumentCard
}

/** `/{lang}/{dossier}/forecasts`: what is foretold, and how good those who foretell were. */
export interface ForecastsView {
  dossier: Dossier
  /** Those of the newest documents first. */
  forecasts: ForecastView[]
  /** Brier scores of what people have judged; null while that is nothing. Names as shown. */
  scores: {
    all: BrierScore
    forecasters: { name: string; score: BrierScore }[]
    outlets: { name: string; score: BrierScore }[]
  } | null
}

/** How many a page shows, and how many are scored. */
const FORECASTS = 500

/** @throws ReadoutError `dossier-missing` */
export async function forecastsView(house: House, name: string): Promise<ForecastsView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const found = await store.readings.forecasts(name, FORECASTS)
  const forecasts = forecastViews(found, await placesOf(store, name, found), resolver)
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
export function forecastViews(stored: readonly StoredFinding[], placeOf: PlaceOf, resolver: Resolver): ForecastView[] {
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
