/** What can be exported as what: told apart from how, which loads libraries that no other command needs. */

/** What there is to export, and the forms that each can take. */
export const exports = {
  statements: ['csv', 'xlsx', 'parquet', 'eventlist', 'dna'],
  network: ['csv', 'xlsx', 'graphml', 'visone', 'gexf'],
  positions: ['csv', 'xlsx', 'parquet'],
  documents: ['csv', 'xlsx', 'parquet'],
  annotations: ['jsonld'],
} as const

export type ExportWhat = keyof typeof exports
export const exportWhats = Object.keys(exports) as ExportWhat[]
export type ExportForm = (typeof exports)[ExportWhat][number]
export const exportForms = [...new Set(Object.values(exports).flat())] as ExportForm[]

export const mediaTypes: Readonly<Record<ExportForm | 'json', string>> = {
  csv: 'text/csv; charset=utf-8',
  eventlist: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  graphml: 'application/graphml+xml; charset=utf-8',
  visone: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  dna: 'application/vnd.sqlite3',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
}

/** What a form is taken for when nobody says. */
export function whatOf(form: ExportForm): ExportWhat {
  return exportWhats.find((what) => (exports[what] as readonly string[]).includes(form)) ?? 'statements'
}
