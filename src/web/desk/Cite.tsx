/** A line to cite a statement by: the words, who, where, when, and the place of the words in the text. */
import type { VNode } from 'preact'
import type { StatementView } from '../../flow/index.ts'
import { dayText } from '../text/dates.ts'
import { sourceText } from '../text/explain.ts'
import { clipped } from '../text/language.ts'

interface CiteProps {
  view: StatementView
  day: string | null
  outlet: string
  /** The statement's own address here. */
  here: string
}

export function Cite({ view, day, outlet, here }: CiteProps): VNode {
  const { statement, words, document } = view
  const places = statement.content.spans.map(([start, end]) => `${start}–${end}`).join(', ')
  const line = [
    quoted(clipped(words.content.join(' … '), 300)),
    `${sourceText(view)} (${statement.voice})`,
    outlet,
    ...(day ? [dayText(day)] : []),
    document.url ?? document.address,
    `characters ${places}`,
  ].join(', ')
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p id="citation">
        <bdi>{line}</bdi>
      </p>
      <p class="buttons">
        <button type="button" class="needs-script" data-copy="#citation">
          Copy the citation
        </button>
        <button type="button" class="needs-script" data-copy-link={here}>
          Copy the link
        </button>
        <span role="status" class="copied" />
      </p>
    </section>
  )
}

/** In quotation marks, unless the words came with their own. */
function quoted(words: string): string {
  return /^[\p{Pi}\p{Pf}„"']/u.test(words) ? words : `“${words}”`
}
