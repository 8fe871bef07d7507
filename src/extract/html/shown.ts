/** What a reader sees of an element, as one line. */
import type { Node } from './tree.ts'
import type { Veil } from './veil.ts'

const inline = /^(a|abbr|b|bdi|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr|#text)$/

/** The visible text of a subtree; where a block or a line begins there is a space. At most `most` characters. */
export function shownText(nodes: readonly Node[], veils: readonly (Veil | null)[], at: number, most: number): string {
  let text = ''
  for (let i = at; i < (nodes[at]?.end ?? 0) && text.length < most; i++) {
    const node = nodes[i]
    if (!node || veils[i] === 'never shown') continue
    if (!inline.test(node.tag)) text += ' '
    text += node.text
  }
  return text
    .slice(0, most)
    .replace(/[\s\u00a0\u200b\ufeff\u00ad]+/g, ' ')
    .trim()
}
