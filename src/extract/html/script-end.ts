/** Where a script ends: a closing tag within `<!-- <script>` does not end it, as pages of the first browsers have it. */

const marks = /<!--|-->|<\/?script(?=[\t\n\f />])/gi

/** Where its closing tag begins; the page's end when nothing closes it. */
export function endOfScript(html: string, from: number): number {
  let escaped = false
  let nested = false
  marks.lastIndex = from
  for (let match = marks.exec(html); match; match = marks.exec(html)) {
    const mark = match[0]
    if (mark === '-->') {
      escaped = false
      nested = false
    } else if (mark === '<!--') {
      // The same hyphens may end it, or one within which it stands: `<!-->`.
      marks.lastIndex = match.index + 2
      escaped = true
    } else if (mark[1] === '/') {
      if (!nested) return match.index
      nested = false
    } else if (escaped) nested = true
  }
  return html.length
}
