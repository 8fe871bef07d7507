/**
 * How much a line of a dump speaks for the article (above zero) or against it (below). Weights set by hand on pages
 * written for the purpose; the unit is roughly a log-odds, and only sums over neighbouring lines decide (segment.ts).
 */
import { endsSentence, type Line, sentences } from './lines.ts'
import type { Live } from './live.ts'

/** Function words of the languages that pages come in: a menu has none, a sentence cannot do without. */
const functionWords = new Set(
  `the of to and in that is was for on with as by at from it his he has have had not be are this which said will would
  и в на что не по с из к от за для о об это как его был было были также при он она
  və bu ilə ki bir üçün də da olan edib bildirib onun daha isə
  և է են որ ի մեջ հետ մասին համար իր այդ նաև ու
  ve bir bu ile için olarak de da
  le la les des du de et en à un une que qui dans pour par sur est
  der die das und in den von zu mit ist nicht auf für im dem
  і в на що не з та до у за про як його
  და რომ არის ეს მისი
  في من على أن إلى التي الذي عن مع هذا
  el los las del y en que por con para una`
    .split(/\s+/)
    .filter(Boolean),
)

/** How far a comments or closing heading has to lie behind prose before it ends anything, in characters. */
const ENOUGH_PROSE = 300
/** How many lines a "Read also" can hold sway over. */
const LIST_REACH = 30
const LONG = 200
/** Chrome that stands between the paragraphs of articles as often as below them. */
const inline: ReadonlySet<string> = new Set(['advertisement', 'appeal to readers', 'newsletter box', 'for subscribers'])
const INLINE = -0.5

/** One score a line, neighbours taken into account. */
export function scoreLines(lines: readonly Line[], live: Live | null = null): number[] {
  const scores = lines.map(scoreAlone)
  const prose = lines.map((line, i) => ((scores[i] ?? 0) > 1 ? line.text.length : 0))
  const total = prose.reduce((sum, one) => sum + one, 0)
  const seen = countTexts(lines)
  let before = 0
  let listLeft = 0
  let listed = 0
  let over = false
  for (const [i, line] of lines.entries()) {
    const score = scores[i] ?? 0
    if (line.chrome?.effect === 'ends' && before >= ENOUGH_PROSE && total - before < before * 1.5) over = true
    if (line.chrome?.effect === 'opens') {
      listLeft = LIST_REACH
      listed = 0
    } else if (line.text.length >= LONG && sentences(line.text) > 1 && !isListed(lines, i)) listLeft = 0
    if (line.chrome && inline.has(line.chrome.kind) && before >= ENOUGH_PROSE / 2 && !over && listLeft === 0)
      scores[i] = INLINE
    before += prose[i] ?? 0
    if (over) scores[i] = Math.min(score, 0) - 0.5
    else if (listLeft > 0 && !line.chrome) {
      // A list rarely has blank lines in it: after one, a sentence may well be the article's again.
      scores[i] = score > 0 ? score - (line.gap && listed > 0 ? 0.8 : 2) : score
      listed++
    } else if (isListed(lines, i)) scores[i] = Math.min(score, -0.5)
    else if (score <= 0 && (seen.get(line.text) ?? 0) > 1) scores[i] = score - 0.5
    else if (score < 0 && followsColon(lines, i) && !line.chrome) scores[i] = 0.2
    if (isQuestion(lines, i)) scores[i] = (scores[i] ?? 0) + 0.8
    if (listLeft > 0) listLeft--
    // Between the entries of a live blog stand times, headings and buttons: none of them ends it.
    if (live && i >= live.first && i <= live.last) scores[i] = Math.max(scores[i] ?? 0, line.chrome ? 0 : 0.1)
  }
  return scores
}

function scoreAlone(line: Line): number {
  const { text, words, chrome } = line
  // One line of another story stands inside articles as often as below them.
  if (chrome?.kind === 'list of other stories' && chrome.effect === 'alone') return -0.7
  if (chrome) return chrome.effect === 'ends' ? -6 : chrome.effect === 'opens' ? -3 : -2
  if (line.dateline) return -0.6
  if (line.agency) return 0
  const { length } = text
  const ends = endsSentence(text)
  if (length >= LONG) return ends || sentences(text) > 1 ? 4.5 : 2
  const share = functionShare(text, words)
  if (length >= 80) return (ends ? 2.2 : -0.2) + share
  if (words >= 3 && ends && length >= 8) return 0.7 + share
  if (words > 0 && ends && /^["“«„‘]/u.test(text)) return 0.3
  if (words >= 5 && /^["“«„].*["”»].{3,}$/u.test(text)) return 0.4
  if (/^[-–—•*·]\s|^\(?\d{1,2}[.)]\s/u.test(text) && words >= 3) return 0.1
  return words <= 3 ? -1.3 : -0.8
}

/** −0.3 for a line of six words or more without a function word, up to 0.6 for one rich in them. */
export function functionShare(text: string, words: number): number {
  if (words < 4) return 0
  let found = 0
  for (const word of text
    .toLowerCase()
    .slice(0, 400)
    .split(/[^\p{L}\p{M}]+/u))
    if (functionWords.has(word)) found++
  const share = found / words
  return share === 0 ? (words >= 6 ? -0.3 : 0) : Math.min(0.6, share * 3)
}

/** A line among cards of other stories: three date lines or more close by, each a few lines from the next. */
function isListed(lines: readonly Line[], at: number): boolean {
  let dates = 0
  let nearest = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, at - 7); i <= Math.min(lines.length - 1, at + 7); i++) {
    // What a list of other stories holds says nothing of the line before it.
    if (i > at && lines[i]?.chrome?.effect === 'opens') break
    if (lines[i]?.dateline) {
      dates++
      nearest = Math.min(nearest, Math.abs(i - at))
    }
  }
  return dates >= 3 && nearest <= 2
}

/** An interviewer's question: alone between blank lines, with a sentence for an answer. */
function isQuestion(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const answer = lines[at + 1]
  return (
    line?.gap === true &&
    answer?.gap === true &&
    !line.chrome &&
    !answer.chrome &&
    line.words >= 3 &&
    /[?؟՞;]["”»]?$/u.test(line.text) &&
    endsSentence(answer.text)
  )
}

/** An item of a list that a sentence ending in a colon announces. */
function followsColon(lines: readonly Line[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const line = lines[i]
    if (!line || line.chrome || line.dateline) return false
    if (line.text.endsWith(':') && line.text.length >= 30) return true
    if (endsSentence(line.text) && line.text.length >= 80) return false
  }
  return false
}

function countTexts(lines: readonly Line[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { text } of lines) if (text.length < LONG) seen.set(text, (seen.get(text) ?? 0) + 1)
  return seen
}
