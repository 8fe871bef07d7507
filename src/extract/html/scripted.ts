/** The day of publication that a page's own scripts carry: `"published_date":"2031-04-22"`. */
import type { Node } from './tree.ts'

/** Characters of script searched in one page. */
const LIMIT = 1_500_000
const MOST = 400
const keyAndDay =
  /publish(?:ed)?(?:_?(?:at|on|date|time|timestamp))?\\?["']?\s?:\s?\\?["'](\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d)?)?)/iy

/** The first such day; other stories' days come after the page's own, as a rule. Null when there is none. */
export function scriptedDay(nodes: readonly Node[]): string | null {
  let left = LIMIT
  let looked = 0
  for (const [i, node] of nodes.entries()) {
    if (node.tag !== 'script' || left <= 0) continue
    const source = nodes[i + 1]?.tag === '#text' ? (nodes[i + 1]?.text.slice(0, left) ?? '') : ''
    left -= source.length
    // The stem is searched for as plain text, which is many times faster than the pattern, and the pattern tried there.
    for (let at = source.indexOf('ublish'); at >= 0 && looked < MOST; at = source.indexOf('ublish', at + 6)) {
      looked++
      keyAndDay.lastIndex = at - 1
      const day = keyAndDay.exec(source)?.[1]
      if (day) return day
    }
  }
  return null
}
