/**
 * Markup without what no article is made of: the insides of styles and of scripts. On most pages that is two fifths of
 * it, and the parser would go through it letter by letter. What a script declares of the page stays.
 */

/** A script with any of this says something of the page: JSON-LD, or a day of publication among its data. */
const telling = /ld\+json|ublish/

const opening = /<!--|<(script|style)\b/gi
const closing = { script: /<\/script/gi, style: /<\/style/gi }

/** The tags themselves stay where they are. Linear. */
export function lighten(html: string): string {
  const pieces: string[] = []
  let from = 0
  opening.lastIndex = 0
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase()
    if (name !== 'script' && name !== 'style') {
      const end = html.indexOf('-->', match.index + 2)
      if (end < 0) break
      opening.lastIndex = end + 3
      continue
    }
    const inside = html.indexOf('>', opening.lastIndex) + 1
    // No tag ends after one that does not.
    if (inside === 0) break
    const close = closing[name]
    close.lastIndex = inside
    const end = close.exec(html)?.index
    // Where nothing closes it, the rest of the page is inside: the parser knows what to make of that.
    if (end === undefined) break
    opening.lastIndex = end
    if (name === 'script' && telling.test(html.slice(match.index, end))) continue
    pieces.push(html.slice(from, inside))
    from = end
  }
  return from === 0 ? html : pieces.join('') + html.slice(from)
}
