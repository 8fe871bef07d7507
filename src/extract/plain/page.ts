/** A text dump of a page → its article. Every line that is not blank ends up in a block or in `dropped`. */
import { type Dropped, makeWhen, type When } from '../../domain/index.ts'
import type { Block, Content } from '../content.ts'
import { dateOf } from '../metadata/dateline.ts'
import { type DateHints, openDay, orderOfTexts } from '../metadata/dates.ts'
import { fold, outletOfCopyright, trimName } from '../metadata/outlet.ts'
import { reuseNoticeOf } from '../metadata/reuse.ts'
import { isDayAlone } from '../metadata/yearless.ts'
import { findHeads } from '../sections.ts'
import { findHead, type Head } from './head.ts'
import type { LearnedLines } from './learned.ts'
import { endsSentence, type Line, splitLines } from './lines.ts'
import { findLive, type Live } from './live.ts'
import { scoreLines } from './score.ts'
import { type Place, placeLines } from './segment.ts'
import { findSignOff } from './tail.ts'
import { whenOf } from './when.ts'

/** The steps that drop lines, as `dropped.step` names them. */
type Step = 'title' | 'dateline' | 'byline' | 'sign-off' | 'chrome' | 'marks' | 'outside the article'

/** A heading inside an article is no longer than this. */
const LONGEST_HEADING = 160

/** @param learned which lines are the article; without it, and where it is not sure, the rules say so */
export function extractPage(text: string, known: DateHints, learned: LearnedLines | null = null): Content {
  const short = text.split('\n').filter((line) => line.length < 200)
  const hints = { ...known, order: known.order ?? orderOfTexts(short) }
  const { lines, marks } = splitLines(text, hints)
  const live = findLive(lines)
  const scores = scoreLines(lines, live)
  const byRules = placeLines(lines, scores)
  const places = (live ? null : learned?.place(lines, scores, byRules)) ?? byRules
  const first = places.indexOf('article')
  const last = places.lastIndexOf('article')
  const head = first < 0 ? noHead : findHead(lines, live ? Math.min(first, live.first) : first, last)
  const signOff = first < 0 ? [] : findSignOff(lines, last, head.bylineAt)
  const dropped: Dropped[] = []
  const blocks: Block[] = []
  const kept: number[] = []
  for (const [i, line] of lines.entries()) {
    const reason = dropReason({ lines, places, live, head, signOff, last }, i)
    if (reason) dropped.push({ text: line.text, step: reason[0], reason: reason[1] })
    else kept.push(i)
  }
  for (const { kind, text: mark } of marks) dropped.push({ text: mark, step: 'marks', reason: kind })
  for (const [k, i] of kept.entries()) {
    const line = lines[i]
    if (line)
      blocks.push({ kind: isHeading(line, lines[kept[k + 1] ?? -1]) ? 'heading' : 'paragraph', text: line.text })
  }
  return finish({ lines, live, blocks, dropped, head, signOff })
}

const noHead: Head = { title: -1, published: -1, modified: -1, bylineAt: -1, byline: null, leads: [] }

/** All that is known of the lines when it is decided which of them stay. */
interface Situation {
  lines: readonly Line[]
  places: readonly Place[]
  live: Live | null
  head: Head
  signOff: readonly number[]
  /** Index of the article's last line. */
  last: number
}

/** Why a line is left out of the text, or null when it stays. */
function dropReason({ lines, places, live, head, signOff, last }: Situation, i: number): [Step, string] | null {
  const line = lines[i]
  if (!line) return null
  if (i === head.title) return ['title', "the article's title"]
  if (isDateAlone(line) && (i === head.published || i === head.modified))
    return ['dateline', `the date it was ${i === head.published ? 'published' : 'modified'}`]
  if (live?.times.has(i)) return ['dateline', 'the time of an entry']
  if (i === head.bylineAt) return ['byline', 'who wrote it']
  if (head.byline && isAboutAuthor(line.text, head.byline, i > last - 4)) return ['byline', 'about who wrote it']
  if (i === timeBeside(lines, head.published, live)) return ['dateline', 'the time it was published']
  if (signOff.includes(i)) return ['sign-off', 'names the outlet after the article']
  if (line.chrome) return ['chrome', line.chrome.kind]
  if (line.dateline) return ['dateline', 'a date line']
  if (places[i] === 'article') return i < head.title ? ['outside the article', 'above the title'] : null
  if (head.leads.includes(i)) return null
  if (line.agency && i > head.title) return ['dateline', "an agency's date line"]
  const where = {
    before: 'before the article',
    aside: 'in a list inside the article',
    after: 'after the article',
    article: '',
  }
  return ['outside the article', head === noHead ? 'no article on the page' : where[places[i] ?? 'before']]
}

/** A day without a year may open a paragraph, which then stays. */
function isDateAlone(line: Line): boolean {
  return line.dateline !== null || line.agency || isDayAlone(line.text)
}

/** The author's name again, or the few words about the author that stand below an article. */
function isAboutAuthor(text: string, byline: string, nearEnd: boolean): boolean {
  if (text === byline) return true
  return (
    nearEnd &&
    text.length < 400 &&
    text.startsWith(byline) &&
    /^\s?(is|was|has|,|—|–|-|est|ist)\s/u.test(text.slice(byline.length))
  )
}

/** Index of a line beside the date line that holds the time of day and nothing else; -1 when there is none. */
function timeBeside(lines: readonly Line[], published: number, live: Live | null): number {
  if (whenOf(lines, published, 'published')?.precision !== 'day') return -1
  return (
    [published + 1, published - 1].find(
      (i) => !live?.times.has(i) && /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(lines[i]?.text ?? ''),
    ) ?? -1
  )
}

/** The date of publication, with the time when it stands on a line of its own. */
function publishedOf(lines: readonly Line[], published: number, live: Live | null): When | null {
  const when = whenOf(lines, published, 'published')
  const time = lines[timeBeside(lines, published, live)]?.text.replace('.', ':').padStart(5, '0')
  return when && time ? makeWhen(`${when.from}T${time}`, `${when.from}T${time}`, 'minute') : when
}

/** A heading: short, standing alone, ending in no stop, with prose below it. */
function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.text.length > LONGEST_HEADING || !line.gap || !next) return false
  if (endsSentence(line.text) && !/[?!]["”»]?$/u.test(line.text)) return false
  if (
    /[,;:—–-]$/u.test(line.text) ||
    /^[-–—•*·]/u.test(line.text) ||
    (/^["“«„]/u.test(line.text) && /[?!]["”»]$/u.test(line.text))
  )
    return false
  return next.gap ? endsSentence(next.text) && next.text.length > line.text.length : next.text.length >= 80
}

interface Parts {
  lines: readonly Line[]
  live: Live | null
  blocks: Block[]
  dropped: Dropped[]
  head: Head
  signOff: readonly number[]
}

function finish({ lines, live, blocks, dropped, head, signOff }: Parts): Content {
  const dateline = lines[head.published]?.dateline
  const title = lines[head.title]?.text ?? null
  const dateFirst = head.published === 0 && head.title > 0
  // On a day page what looks like the title heads the first part: it goes back to the text, and the date is the title.
  const whole: Block[] =
    title && (dateline?.ofDay || dateFirst) ? [{ kind: 'heading', text: title }, ...blocks] : blocks
  const ofParts = findHeads(whole, { heading: null, ofDay: dateline?.ofDay ?? false, dateFirst })
  const dayPage = whole !== blocks && ofParts[0] === 0
  const heads = dayPage ? ofParts : findHeads(blocks, { heading: title, ofDay: false, dateFirst: false })
  const notices = lines.filter((line) => line.chrome)
  const reuse = notices.find((line) => line.chrome?.kind === 'reuse notice')
  return {
    title: dayPage ? (lines[head.published]?.text ?? null) : title,
    byline: head.byline,
    outlet: findOutlet(lines, notices, signOff),
    url: null,
    published: publishedOf(lines, head.published, live),
    modified: whenOf(lines, head.modified, 'modified'),
    language: null,
    section: null,
    open: openDays(lines, head),
    reuse: reuse ? reuseNoticeOf(reuse.text) : null,
    blocks: dayPage ? whole : blocks,
    heads,
    dropped: dayPage ? dropped.filter((one) => one.step !== 'title') : dropped,
  }
}

/** The head's date line, when it may be read in two ways and nothing settles it. */
function openDays(lines: readonly Line[], { published, modified }: Head): string[] {
  const line = lines[published] ?? lines[modified]
  const date = dateOf(line?.dateline)
  return line && date?.either ? [openDay(line.text.slice(date.start, date.end), date.either)] : []
}

/** The copyright line names it, best in the spelling of a line that is nothing but the name; else the sign-off does. */
function findOutlet(lines: readonly Line[], notices: readonly Line[], signOff: readonly number[]): string | null {
  const signed = signOff.map((i) => trimName(lines[i]?.text ?? '')).find(Boolean) ?? null
  for (const { text, chrome } of notices) {
    if (chrome?.kind === 'picture credit') continue
    const name = outletOfCopyright(text)
    if (!name) continue
    if (signed && fold(signed) === fold(name)) return signed
    const alone = lines.find((line) => line.text.length < 90 && fold(line.text) === fold(name))
    return alone ? trimName(alone.text) : name
  }
  return signed
}
