/** The sign-off below an article: the outlet's own name, as agencies and centres put it. */
import { fold, outletOfCopyright } from '../metadata/outlet.ts'
import type { Line } from './lines.ts'

/** Words that make a short line the name of an outlet. */
const outletWord =
  /(?<!\p{L})(center|centre|institute|agency|news|press|media|tv|radio|bureau|times|post|journal|foundation|think tank|центр|агентство|институт|газета|mərkəzi|agentliyi|institutu|կենտրոն|գործակալություն|agence|institut|agentur|zentrum)(?!\p{L})|\.(az|am|ru|com|org|net|ge|info|fr|de|tr|eu|news|example)$/iu

/** Indices of lines right after (or at) the article's end that do nothing but name the outlet. */
export function findSignOff(lines: readonly Line[], last: number, byline: number): number[] {
  const names = new Set(lines.filter((line) => line.chrome).map((line) => fold(outletOfCopyright(line.text) ?? '')))
  const found: number[] = []
  for (let i = last; i <= last + 4 && i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.chrome || line.dateline || i === byline) continue
    if (line.words > 7 || line.text.length > 80 || /[.!?:]$/.test(line.text)) {
      if (i > last) break
      continue
    }
    const isName = names.has(fold(line.text)) || outletWord.test(line.text) || occursAbove(lines, i)
    if (isName) found.push(i)
  }
  return found
}

/** The same short line stands at the top of the page, as an outlet's name does. */
function occursAbove(lines: readonly Line[], at: number): boolean {
  const key = fold(lines[at]?.text ?? '')
  return key.length > 1 && lines.slice(0, Math.min(at, 6)).some((line) => fold(line.text) === key)
}
