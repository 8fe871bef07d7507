/** What a line of a dump is like by itself, as numbers. */
import { bylineOf, looksLikeName } from '../metadata/byline.ts'
import type { ChromeKind } from './chrome-words.ts'
import { endsSentence, type Line, sentences } from './lines.ts'
import { functionShare } from './score.ts'

/** The names of the numbers, in order. */
export const OWN = [
  'length',
  'words',
  'word length',
  'ends a sentence',
  'sentences',
  'commas',
  'digits',
  'capitalised words',
  'capitals',
  'function words',
  'opens small',
  'opens with a quote',
  'bullet',
  'numbered',
  'ends with a colon',
  'ends open',
  'asks',
  'address',
  'bars',
  'gap',
  'chrome',
  'opens a list',
  'ends the article',
  'social chrome',
  'menu chrome',
  'picture chrome',
  'appeal',
  'comments',
  'date',
  'byline',
  'name',
  'says you',
  'says I',
] as const

const social: ReadonlySet<ChromeKind> = new Set(['social network', 'share prompt', 'app store'])
const menu: ReadonlySet<ChromeKind> = new Set(['navigation', 'language switch', 'breadcrumb', 'tags', 'page tool'])
const appeal: ReadonlySet<ChromeKind> = new Set([
  'newsletter box',
  'appeal to readers',
  'advertisement',
  'for subscribers',
  'cookie notice',
])

/** How much of a line is looked at. */
const LOOKED = 2000

const you =
  /(?<!\p{L})(you|your|вы|вас|ваш\p{L}{0,3}|siz\p{L}{0,4}|vous|votre|sie|ihre?|դուք|ձեր|ви|ваш|თქვენ\p{L}?)(?!\p{L})/iu
const me = /(?<!\p{L})(i|my|me|я|мне|мой|mən|ben|je|ich|ես|იმ|мені)(?!\p{L})/iu

/** Fills `row` from `at` on with one number for each of {@link OWN}. */
export function fillOwn(line: Line, row: Float32Array, at: number): void {
  const { chrome } = line
  const text = line.text.slice(0, LOOKED)
  const list = text.split(/\s+/)
  const letters = count(text, /\p{L}/gu)
  const is = (value: boolean) => (value ? 1 : 0)
  const values: Record<(typeof OWN)[number], number> = {
    length: Math.log2(1 + line.text.length),
    words: Math.min(line.words, 200),
    'word length': letters / Math.max(1, line.words),
    'ends a sentence': is(endsSentence(line.text)),
    sentences: Math.min(10, sentences(text)),
    commas: count(text, /[,،՝、]/gu) / list.length,
    digits: count(text, /\p{N}/gu) / text.length,
    'capitalised words': list.filter((word, i) => i > 0 && /^["“«(]?\p{Lu}/u.test(word)).length / list.length,
    capitals: count(text, /\p{Lu}/gu) / Math.max(1, letters),
    'function words': functionShare(text, line.words),
    'opens small': is(/^\p{Ll}/u.test(text)),
    'opens with a quote': is(/^["“«„‘']/u.test(text)),
    bullet: is(/^[-–—•*·▪◦+]\s/u.test(text)),
    numbered: is(/^\(?\d{1,3}[.)]\s/u.test(text)),
    'ends with a colon': is(/[:՝]$/u.test(line.text)),
    'ends open': is(/(…|\.\.\.|\[…\])$/u.test(line.text)),
    asks: is(/[?؟՞;]["”»]?$/u.test(line.text.slice(-3))),
    address: is(/@|https?:|www\.|\.(com|org|net)\b/i.test(text)),
    bars: Math.min(20, count(text, /[|·•»›>/\t]/gu)),
    gap: is(line.gap),
    chrome: is(chrome !== null),
    'opens a list': is(chrome?.kind === 'list of other stories') + is(chrome?.effect === 'opens'),
    'ends the article': is(chrome?.effect === 'ends'),
    'social chrome': is(chrome !== null && social.has(chrome.kind)),
    'menu chrome': is(chrome !== null && menu.has(chrome.kind)),
    'picture chrome': is(chrome?.kind === 'picture credit'),
    appeal: is(chrome !== null && appeal.has(chrome.kind)),
    comments: is(chrome?.kind === 'comments'),
    date: is(line.dateline !== null || chrome?.kind === 'time since publication' || line.agency),
    byline: is(bylineOf(line.text) !== null),
    name: is(looksLikeName(line.text)),
    'says you': is(you.test(text.slice(0, 400))),
    'says I': is(me.test(text.slice(0, 400))),
  }
  for (const [k, name] of OWN.entries()) row[at + k] = values[name]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
