/** CSL-JSON (Citation Style Language 1.0.2), which Zotero and most reference managers read. */
import { jsonText } from '../../json.ts'
import { noteOn, type Work } from './work.ts'

/** The works as a CSL-JSON list. */
export function cslJson(works: readonly Work[]): string {
  return `${jsonText(works.map(itemOf), 2)}\n`
}

function itemOf(work: Work) {
  return {
    id: work.key,
    type: 'webpage',
    title: work.title,
    author: work.author === null ? undefined : [{ literal: work.author }],
    'container-title': work.container ?? undefined,
    issued: work.day === null ? undefined : { 'date-parts': [work.day.split('-').map(Number)] },
    URL: work.url ?? undefined,
    language: work.language ?? undefined,
    abstract: work.abstract ?? undefined,
    keyword: work.keywords.length === 0 ? undefined : work.keywords.join(', '),
    note: noteOn(work) ?? undefined,
  }
}
