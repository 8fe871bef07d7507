/** What stands in `<!doctype …>`: by it a page is laid out as the Standard has it, or as the first browsers did. */
import { Token } from 'parse5'

/** An identifier in quotes, which the end of the tag may cut off. */
const quoted = /^(?:"([^"]*)("?)|'([^']*)('?))/

/**
 * @param inside what follows the word
 * @param closed false when the page ends within it
 */
export function doctypeOf(inside: string, closed: boolean): Token.DoctypeToken {
  const [, name = '', after = ''] = /^[\t\n\f ]*([^\t\n\f ]*)[\t\n\f ]*([\s\S]*)$/.exec(inside) ?? []
  const token: Token.DoctypeToken = {
    type: Token.TokenType.DOCTYPE,
    name: name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    forceQuirks: !name,
    publicId: null,
    systemId: null,
    location: null,
  }
  let rest = after
  /** The next identifier; null when there is none, or only the beginning of one. */
  const next = (): string | null => {
    const match = quoted.exec(rest)
    rest = rest.slice(match?.[0].length ?? 0).replace(/^[\t\n\f ]+/, '')
    if (!match || !(match[2] || match[4])) token.forceQuirks = true
    return match ? (match[1] ?? match[3] ?? null) : null
  }
  const keyword = /^(public|system)[\t\n\f ]*/i.exec(rest)
  if (!keyword) {
    if (rest || !closed) token.forceQuirks = true
    return token
  }
  rest = rest.slice(keyword[0].length)
  if (keyword[1]?.toLowerCase() === 'public') {
    token.publicId = next()
    if (token.publicId !== null && rest) token.systemId = next()
  } else token.systemId = next()
  // What follows the system's identifier is passed over, even where the page ends in it.
  if (!closed && !rest) token.forceQuirks = true
  return token
}
