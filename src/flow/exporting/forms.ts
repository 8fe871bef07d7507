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

/** What a form is taken for when nobody says. */
export function whatOf(form: ExportForm): ExportWhat {
  return exportWhats.find((what) => (exports[what] as readonly string[]).includes(form)) ?? 'statements'
}
