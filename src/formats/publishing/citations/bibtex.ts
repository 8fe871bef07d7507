/** BibTeX, in UTF-8: `@misc` with an address, which every style prints. */
import { noteOn, type Work } from './work.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The works as entries. */
export function bibtex(works: readonly Work[]): string {
  return works.map(entryOf).join('\n')
}

function entryOf(work: Work): string {
  const [year, month, day] = work.day?.split('-') ?? []
  const fields = {
    // Twice in braces: styles leave the capitals of such a title, and take such a name for one that has no parts.
    author: work.author === null ? null : `{{${texText(work.author)}}}`,
    title: `{{${texText(work.title)}}}`,
    howpublished: inBraces(work.container),
    year: inBraces(year),
    month: month === undefined ? null : months[Number(month) - 1],
    day: day === undefined ? null : `{${Number(day)}}`,
    // Addresses are taken as they stand; braces alone would end them.
    url: work.url === null ? null : `{${work.url.replace(/[{}\\\s]/g, encodeURIComponent)}}`,
    language: inBraces(work.language),
    abstract: inBraces(work.abstract),
    keywords: inBraces(work.keywords.join(', ') || null),
    note: inBraces(noteOn(work)),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return [`@misc{${work.key},`, ...lines, '}\n'].join('\n')
}

function inBraces(text: string | null | undefined): string | null {
  return text ? `{${texText(text)}}` : null
}

const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // A brace with a backslash before it would still be counted.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
}

/** The text as TeX prints it. */
function texText(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (one) => commands[one] ?? `\\${one}`)
}
