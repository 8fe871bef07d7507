/** RIS: a tag a line, which EndNote, Mendeley and Zotero read. */
import { noteOn, type Work } from './work.ts'

/** The works as records. */
export function ris(works: readonly Work[]): string {
  return works.map(recordOf).join('')
}

function recordOf(work: Work): string {
  const lines: (readonly [string, string | null | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', work.key],
    ['TI', work.title],
    ['AU', work.author],
    ['T2', work.container],
    ['PY', work.day?.slice(0, 4)],
    ['DA', work.day && `${work.day.replaceAll('-', '/')}/`],
    ['UR', work.url],
    ['LA', work.language],
    ['AB', work.abstract],
    ...work.keywords.map((keyword) => ['KW', keyword] as const),
    ['N1', noteOn(work)],
  ]
  const filled = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []))
  return `${filled.join('')}ER  - \r\n`
}
