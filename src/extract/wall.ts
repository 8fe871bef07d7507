/**
 * Pages that are not what was asked for: a wall of consent, of a login, of a check for machines; a page that a browser
 * would first have to build; a page that says it does not exist. Said in a warning, never guessed away: what text there is
 * stays, and a person decides.
 */
import { wallInMarkup } from './html/wall.ts'
import { asksForConsent, asksForMore, hasBody, type Seen } from './missing.ts'
import { notFoundWords, robotWords, scriptWords } from './wall-words.ts'

type Wall = 'not found' | 'check' | 'login' | 'consent' | 'script' | 'frames' | 'elsewhere'

/** What is known of a page once its article has been looked for. */
export interface Extracted {
  title: string | null
  /** The article's text, perhaps none. */
  text: string
  /** What was left out though it is shown. */
  around: readonly string[]
  /** What was left out since it is not shown. */
  hidden: readonly string[]
  /** The markup; null for a dump. */
  markup: string | null
}

/** An article longer than this is one, whatever stands around it. */
const LONGEST = { 'not found': 700, check: 700, script: 300 }
/** How much of a page is looked at for the words of a wall, in characters. */
const LOOKED = 20_000

/** What a person can do about it. */
const sayings: Record<Wall, string> = {
  'not found': 'it says that the page does not exist',
  check: 'it is a check for machines, not the page; open it in a browser and save it from there',
  login: 'it is behind a login or a subscription; only what is shown to everybody was read',
  consent: 'it asks for consent before it shows its text; agree in a browser and save the page from there',
  script: 'it holds no text without JavaScript; open it in a browser and save it from there',
  frames: 'this page is frames; its parts are',
  elsewhere: 'its text stands in a page inside this one',
}

/** What to say of a wall, or null for an ordinary page. Time bounded whatever the page's size. */
export function wallOf(page: Extracted): string | null {
  const { text, markup } = page
  if (markup !== null && text.length < LONGEST.script && /<frameset\b/i.test(markup))
    return `${sayings.frames}: ${framesOf(markup, 'frame').join(', ')}; open one in a browser, save the page there and give the file`
  const inPlace = markup === null ? null : wallInMarkup(markup, seenOf(page))
  if (inPlace) return `${inPlace}; if a browser shows you the text, save the page there and give the file`
  const kind = kindOf(page)
  if (kind !== 'elsewhere') return kind && sayings[kind]
  return `${sayings.elsewhere}: ${framesOf(markup ?? '', 'iframe').join(', ')}`
}

function seenOf({ text, around, hidden }: Extracted): Seen {
  const looked = (pieces: readonly string[]) => pieces.join('\n').slice(0, LOOKED)
  return { article: text, visible: looked([text, ...around]), hidden: looked(hidden) }
}

function kindOf(page: Extracted): Wall | null {
  const { title, text, around, markup } = page
  const shown = [title ?? '', text, ...around.slice(0, 200)].join('\n').slice(0, LOOKED)
  const head = `${title ?? ''}\n${text.slice(0, 2000)}\n${around.slice(0, 40).join('\n')}`.slice(0, LOOKED)
  if (text.length < LONGEST['not found'] && notFoundWords.test(head)) return 'not found'
  if (markup !== null) {
    if (text.length < LONGEST.script && !hasBody(text) && needsScript(markup, shown)) return 'script'
    return text === '' && framesOf(markup, 'iframe').length > 0 ? 'elsewhere' : null
  }
  if (text.length < LONGEST.check && shown.length < 3000 && robotWords.test(shown) && !hasBody(text)) return 'check'
  if (asksForMore(seenOf(page), false)) return 'login'
  return asksForConsent(text, shown) ? 'consent' : null
}

/** Where scripts put a page. */
const emptyPlace =
  /<(?:div|main|section)\s[^<>]{0,200}\bid\s{0,3}=\s{0,3}["']?(?:root|app|__next|__nuxt|___gatsby|application|react-root|main|content)["']?[^<>]{0,200}>\s{0,200}<\/(?:div|main|section)>|<[a-z]{1,20}-(?:app|root)>\s{0,200}<\//i

/** Hardly a word is shown, and the page says so or has an empty place that scripts fill. */
function needsScript(markup: string, shown: string): boolean {
  if (shown.length > 1500 || !/<script\b/i.test(markup)) return false
  const noscript = /<noscript\b[^>]{0,500}>([\s\S]{0,2000}?)<\/noscript/i.exec(markup)?.[1] ?? ''
  return scriptWords.test(noscript) || scriptWords.test(shown) || emptyPlace.test(markup.slice(0, 2_000_000))
}

/** Where the frames of a page come from, a few of them. */
function framesOf(markup: string, tag: 'frame' | 'iframe'): string[] {
  const found: string[] = []
  const pattern = new RegExp(`<${tag}\\b[^>]{0,500}?\\bsrc\\s{0,3}=\\s{0,3}["']?([^"'\\s>]{1,300})`, 'gi')
  for (const match of markup.matchAll(pattern)) {
    found.push(match[1] ?? '')
    if (found.length === 5) break
  }
  return found
}
