/**
 * Markup → tokens, as the HTML Standard has it (§ 13.2.5), for parse5 to build the tree of. parse5's own tokenizer goes from
 * state to state for every character; this one goes from mark to mark and takes what lies between as one piece.
 *
 * Two things differ, neither of which a tree of ours shows: errors are not reported, and comments are empty. There are no
 * NULs in what it is given (invisible.ts).
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import {
  InsertionMode,
  html as names,
  type Parser,
  Token,
  type Tokenizer,
  TokenizerMode,
  type TreeAdapterTypeMap,
} from 'parse5'
import { doctypeOf } from './doctype.ts'
import { endOfScript } from './script-end.ts'

const { TokenType } = Token
const TAB = 0x09
const LINE_FEED = 0x0a
const FORM_FEED = 0x0c
const SPACE = 0x20
const DOUBLE = 0x22
const SINGLE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e

/**
 * Has a parser build its document from markup.
 * @param deepest opening tags beyond so many unclosed ones are left out; those that need no closing are not counted
 */
export function feed<T extends TreeAdapterTypeMap>(parser: Parser<T>, html: string, deepest: number): void {
  const tokenizer = new RunTokenizer(parser, html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html, deepest)
  // The parser sets `state` and `inForeignNode` of its tokenizer and asks nothing else of it.
  parser.tokenizer = tokenizer as unknown as Tokenizer
  tokenizer.run()
}

class RunTokenizer<T extends TreeAdapterTypeMap> {
  state: number = TokenizerMode.DATA
  inForeignNode = false
  readonly #parser: Parser<T>
  readonly #html: string
  readonly #deepest: number
  #at = 0
  #depth = 0
  /** The element whose raw text is read. */
  #last = ''

  constructor(parser: Parser<T>, html: string, deepest: number) {
    this.#parser = parser
    this.#html = html
    this.#deepest = deepest
  }

  run(): void {
    while (this.#at < this.#html.length) {
      if (this.state === TokenizerMode.DATA) this.#data()
      else this.#rawText()
    }
    this.#parser.onEof({ type: TokenType.EOF, location: null })
  }

  /** Text as far as the next tag or comment, and that. */
  #data(): void {
    const html = this.#html
    const from = this.#at
    let at = html.indexOf('<', from)
    while (at >= 0 && !opens(html, at)) at = html.indexOf('<', at + 1)
    if (at < 0) at = html.length
    if (at > from) this.#text(html.slice(from, at), true)
    this.#at = at
    if (at === html.length) return
    const next = html.charCodeAt(at + 1)
    if (isLetter(next)) this.#tag(at + 1, false)
    else if (next === SLASH) this.#closing(at)
    else this.#declaration(at)
  }

  #closing(at: number): void {
    const next = this.#html.charCodeAt(at + 2)
    if (isLetter(next)) this.#tag(at + 2, true)
    else if (next === GREATER) this.#at = at + 3
    else this.#comment(at + 2)
  }

  /** What begins with `<!` or `<?`. */
  #declaration(at: number): void {
    const html = this.#html
    if (html.startsWith('--', at + 2)) {
      // `<!-->` and `<!--->` are comments too.
      commentEnd.lastIndex = at + 4
      const short = /^-?>/.exec(html.slice(at + 4, at + 6))
      const end = short ? null : commentEnd.exec(html)
      this.#at = short ? at + 4 + short[0].length : end ? commentEnd.lastIndex : html.length
      this.#parser.onComment({ type: TokenType.COMMENT, data: '', location: null })
    } else if (/^!doctype$/i.test(html.slice(at + 1, at + 9))) {
      const end = html.indexOf('>', at)
      this.#at = end < 0 ? html.length : end + 1
      this.#parser.onDoctype(doctypeOf(html.slice(at + 9, end < 0 ? html.length : end), end >= 0))
    } else if (this.inForeignNode && html.startsWith('![CDATA[', at + 1)) {
      const end = html.indexOf(']]>', at + 9)
      this.#at = end < 0 ? html.length : end + 3
      this.#text(html.slice(at + 9, end < 0 ? html.length : end), false)
    } else this.#comment(at + 1)
  }

  /** What is no tag and says nothing that is known is a comment as far as the next `>`. */
  #comment(from: number): void {
    const end = this.#html.indexOf('>', from)
    this.#at = end < 0 ? this.#html.length : end + 1
    this.#parser.onComment({ type: TokenType.COMMENT, data: '', location: null })
  }

  /** @param from of the tag's name */
  #tag(from: number, closes: boolean): void {
    const html = this.#html
    let at = from
    while (at < html.length && !endsName(html.charCodeAt(at))) at++
    const name = lower(html.slice(from, at))
    const attributes = new Attributes()
    let selfClosing = false
    for (;;) {
      const code = html.charCodeAt(at)
      // The page ends within the tag, which then is none.
      if (at >= html.length) {
        this.#at = at
        return
      }
      if (code === GREATER) break
      if (isSpace(code)) at++
      else if (code === SLASH) {
        at++
        selfClosing = html.charCodeAt(at) === GREATER
      } else at = this.#attribute(at, closes ? null : attributes)
    }
    this.#at = at + 1
    const token = {
      tagName: name,
      tagID: names.getTagID(name),
      selfClosing,
      ackSelfClosing: false,
      attrs: attributes.list,
      location: null,
    }
    if (this.#tooDeep(name, closes, selfClosing)) this.#text(' ', false)
    else if (closes) this.#parser.onEndTag({ type: TokenType.END_TAG, ...token })
    else {
      this.#last = name
      this.#parser.onStartTag({ type: TokenType.START_TAG, ...token })
    }
  }

  /** @returns where it ends; the page's end when that comes within it */
  #attribute(from: number, attributes: Attributes | null): number {
    const html = this.#html
    // An equals sign that begins a name is part of it.
    let at = from + 1
    while (at < html.length && !endsName(html.charCodeAt(at)) && html.charCodeAt(at) !== EQUALS) at++
    const name = lower(html.slice(from, at))
    while (isSpace(html.charCodeAt(at))) at++
    let value = ''
    if (html.charCodeAt(at) === EQUALS) {
      at++
      while (isSpace(html.charCodeAt(at))) at++
      const quote = html.charCodeAt(at)
      if (quote === DOUBLE || quote === SINGLE) {
        const end = html.indexOf(quote === DOUBLE ? '"' : "'", at + 1)
        if (end < 0) return html.length
        value = html.slice(at + 1, end)
        at = end + 1
      } else {
        const start = at
        while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at++
        value = html.slice(start, at)
      }
    }
    attributes?.add(name, value.includes('&') ? decodeHTMLAttribute(value) : apart(value))
    return at
  }

  /** The inside of a script, a style, a title and the like, which ends with its own closing tag alone. */
  #rawText(): void {
    const html = this.#html
    const end =
      this.state === TokenizerMode.PLAINTEXT
        ? html.length
        : this.state === TokenizerMode.SCRIPT_DATA
          ? endOfScript(html, this.#at)
          : endOf(this.#last, html, this.#at)
    const text = html.slice(this.#at, end)
    const decoded = this.state === TokenizerMode.RCDATA
    this.#at = end
    if (text) this.#text(text, decoded)
    if (end === html.length) return
    this.state = TokenizerMode.DATA
    this.#tag(end + 2, true)
  }

  /** White space at the start goes by itself: in some places it is nothing, and anything else opens the body. */
  #text(raw: string, references: boolean): void {
    const text = references && raw.includes('&') ? decodeHTML(raw) : raw
    // Among frames and columns white space alone is kept.
    const { insertionMode } = this.#parser
    if (insertionMode >= InsertionMode.IN_FRAMESET || insertionMode === InsertionMode.IN_COLUMN_GROUP) {
      for (const [piece] of text.matchAll(/[\t\n\f ]+|[^\t\n\f ]+/g))
        this.#characters(piece, isSpace(piece.charCodeAt(0)))
      return
    }
    let at = 0
    while (isSpace(text.charCodeAt(at))) at++
    if (at > 0) this.#characters(text.slice(0, at), true)
    if (at < text.length) this.#characters(text.slice(at), false)
  }

  #characters(piece: string, space: boolean): void {
    const chars = apart(piece)
    if (space) this.#parser.onWhitespaceCharacter({ type: TokenType.WHITESPACE_CHARACTER, chars, location: null })
    else this.#parser.onCharacter({ type: TokenType.CHARACTER, chars, location: null })
  }

  #tooDeep(name: string, closes: boolean, selfClosing: boolean): boolean {
    if (uncounted.has(name) || (selfClosing && this.inForeignNode)) return false
    if (closes) {
      this.#depth = Math.max(0, this.#depth - 1)
      return this.#depth >= this.#deepest
    }
    this.#depth++
    return this.#depth > this.#deepest
  }
}

/** The attributes of one tag; of two with one name the first counts. */
class Attributes {
  readonly list: Token.Attribute[] = []
  /** Only where there are so many that going through them would take quadratic time. */
  #names: Set<string> | null = null

  add(name: string, value: string): void {
    if (this.list.length >= MANY) {
      this.#names ??= new Set(this.list.map((one) => one.name))
      if (this.#names.has(name)) return
      this.#names.add(name)
    } else if (this.list.some((one) => one.name === name)) return
    this.list.push({ name, value })
  }
}

const MANY = 32
const commentEnd = /--!?>/g

const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody option script style'.split(
    ' ',
  ),
)

/** True where a `<` begins a tag or a comment, and is no sign in a text. */
function opens(html: string, at: number): boolean {
  const next = html.charCodeAt(at + 1)
  if (next === SLASH) return at + 2 < html.length
  return isLetter(next) || next === 0x21 || next === 0x3f
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code)
}

/** The letters of ASCII alone. */
function lower(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name
}

/** A piece that is a string of its own: as a part of the page it would keep all of that in memory for as long as it lives. */
function apart(piece: string): string {
  return piece.length < 13 ? piece : ` ${piece}`.slice(1)
}

const closings = new Map<string, RegExp>()

/** Where the closing tag of an element begins; the page's end when nothing closes it. */
function endOf(name: string, html: string, from: number): number {
  let closing = closings.get(name)
  if (!closing) {
    closing = new RegExp(`</${name}(?=[\\t\\n\\f />])`, 'gi')
    closings.set(name, closing)
  }
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}
