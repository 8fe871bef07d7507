/** "Ann Lee: We will not go." A name and a colon at the head of a line, as interviews and headlines have it. */
import { determiners, prepositions } from '../../src/read/languages/en.ts'
import type { Told } from '../../src/read/layers.ts'
import { trimmedEnd } from './contents.ts'
import { type Ground, inQuotes, isMark } from './ground.ts'

/** A name has no more words than this. */
const LONGEST = 5
const NO_NAMES =
  /^(note|update|updated|correction|editor|photo|read|watch|exclusive|question|answer|breaking|opinion|analysis|day|date|time|place|source|sources|related|more|video|image|share|tags|category|published|views|previous|next|tags|topics|contact|address|phone)$/

export function labelStatements(ground: Ground): Told[] {
  const found: Told[] = []
  for (const paragraph of ground.paragraphs) {
    let colon = paragraph.from
    while (colon < paragraph.to && colon - paragraph.from <= LONGEST && nameLike(ground, colon)) colon++
    if (colon === paragraph.from || !isMark(ground, colon, ':') || colon + 3 >= paragraph.to) continue
    const first = ground.tokens[paragraph.from]
    if (!first?.capital || NO_NAMES.test(first.lower) || determiners.has(first.lower) || prepositions.has(first.lower))
      continue
    const to = trimmedEnd(ground, colon + 1, paragraph.to)
    if (to - colon < 3) continue
    found.push({
      source: [{ from: paragraph.from, to: colon }],
      cue: [{ from: colon, to: colon + 1 }],
      content: [{ from: colon + 1, to }],
      voice: 'paraphrased',
      negated: false,
      addressees: [],
      via: [],
      relays: true,
      confidence: 0.5,
    })
  }
  return found
}

function nameLike(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  if (!token || inQuotes(ground, i)) return false
  return (
    (token.kind === 'word' && (token.capital || /^(of|the|de|van|von|al|bin)$/.test(token.lower))) || token.text === '.'
  )
}
