/** Which of PostgreSQL's text search configurations goes with a document's language. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** BCP 47 primary subtags to the configurations that PostgreSQL 18 comes with. */
const configOf: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

/** The configurations that this server has; older ones lack some. */
export async function searchConfigs({ db }: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select cfgname as name from pg_ts_config`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/** `simple`, which knows no endings, for a language without a configuration. */
export function configFor(language: string, there: ReadonlySet<string>): string {
  const config = configOf[language.toLowerCase().split(/[-_]/, 1)[0] ?? '']
  return config && there.has(config) ? config : 'simple'
}
