/** Every page of a record, as sitemaps list them. */
import type { Edition } from '../../../domain/index.ts'
import type { RecordPages } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'

interface RecordPath {
  path: (edition: Edition) => string
  /** When it last changed, where that is known. */
  on: string | null
}

export function recordPaths({ slug, ...pages }: RecordPages): RecordPath[] {
  const { record } = siteAddresses
  const each = (ids: readonly string[], to: (edition: Edition, slug: string, id: string) => string) =>
    ids.map((id): RecordPath => ({ path: (edition) => to(edition, slug, id), on: null }))
  return [
    { path: (edition) => record.overview(edition, slug), on: null },
    { path: (edition) => record.forecasts(edition, slug), on: null },
    ...each(pages.actors, record.actor),
    ...each(pages.issues, record.issue),
    ...each(pages.tracks, record.track),
    ...each(pages.occurrences, record.occurrence),
    ...each(pages.sources, record.source),
    ...pages.statements.map(
      ({ id, on }): RecordPath => ({ path: (edition) => record.statement(edition, slug, id), on }),
    ),
  ]
}
