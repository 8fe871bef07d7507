/**
 * robots.txt as RFC 9309 reads it: the groups for our name, joined, or else those for everyone; the longest rule that fits
 * decides, and allowing wins a draw. No path of ordinary length costs more than milliseconds, whatever the rules are made of.
 */
import { sameEscapes } from './escapes.ts'

export interface Robots {
  /** @param path with its query, as it would be asked for */
  allows(path: string): boolean
  /** Seconds that the host wants between requests; null when it does not say. */
  readonly crawlDelay: number | null
}

/** What RFC 9309 asks to be read at least, and all that we read. */
export const ROBOTS_BYTES = 500 * 1024
/** Rules with stars times characters of the path: rules that need more were made to cost, and are taken for a no. */
const MOST_WORK = 20_000_000

interface Rule {
  allow: boolean
  /** The pattern's pieces between its stars. */
  pieces: readonly string[]
  /** It ends in `$`. */
  ends: boolean
  length: number
}

interface Group {
  rules: Rule[]
  crawlDelay: number | null
}

/** A host without robots.txt. */
export const allowAll: Robots = { allows: () => true, crawlDelay: null }

/** @param agent our product's name, whose case does not matter */
export function parseRobots(text: string, agent: string): Robots {
  const ours: Group = { rules: [], crawlDelay: null }
  const everyone: Group = { rules: [], crawlDelay: null }
  let named = false
  let groups: Group[] = []
  let heads = false
  for (const line of text
    .slice(0, ROBOTS_BYTES)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)) {
    const [field, value] = fieldOf(line)
    if (field === 'user-agent') {
      // Heads in a row share the rules below them; a head after rules opens another group.
      if (!heads) groups = []
      heads = true
      const name = /^[a-z_*-]*/i.exec(value)?.[0].toLowerCase() ?? ''
      if (value === '*') groups.push(everyone)
      else if (name === agent.toLowerCase()) {
        named = true
        groups.push(ours)
      }
    } else if (field === 'allow' || field === 'disallow') {
      heads = false
      const rule = ruleOf(field === 'allow', value)
      if (rule) for (const group of groups) group.rules.push(rule)
    } else if (field === 'crawl-delay') {
      heads = false
      const seconds = value === '' ? Number.NaN : Number(value)
      if (seconds >= 0 && seconds < 1e6) for (const group of groups) group.crawlDelay = seconds
    }
  }
  const { rules, crawlDelay } = named ? ours : everyone
  const starred = rules.filter(({ pieces }) => pieces.length > 1).length
  return {
    allows(path) {
      if (path === '/robots.txt') return true
      if (starred * path.length > MOST_WORK) return false
      return strongest(rules, normalised(path))?.allow ?? true
    },
    crawlDelay,
  }
}

/** `Disallow: /a # why` → `['disallow', '/a']` */
function fieldOf(line: string): [field: string, value: string] {
  const plain = line.split('#', 1)[0] ?? ''
  const colon = plain.indexOf(':')
  return colon < 0 ? ['', ''] : [plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()]
}

/** Null for a rule that says nothing: `Disallow:` alone allows all. */
function ruleOf(allow: boolean, value: string): Rule | null {
  if (!/^[/*]/.test(value)) return null
  const ends = value.endsWith('$')
  const pattern = normalised(ends ? value.slice(0, -1) : value)
  return { allow, pieces: pattern.split(/\*+/), ends, length: value.length }
}

function strongest(rules: readonly Rule[], path: string): Rule | null {
  let best: Rule | null = null
  for (const rule of rules) {
    if (best && (rule.length < best.length || (rule.length === best.length && best.allow))) continue
    if (fits(rule, path)) best = rule
  }
  return best
}

/** Each piece at the first place after the last one: where that finds no way, there is none. */
function fits({ pieces, ends }: Rule, path: string): boolean {
  const [head = '', ...rest] = pieces
  if (!path.startsWith(head)) return false
  let at = head.length
  if (rest.length === 0) return !ends || at === path.length
  const tail = ends ? rest.pop() : undefined
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return tail === undefined || (path.length - tail.length >= at && path.endsWith(tail))
}

/** Both sides in one form: what is escaped in capitals, what needs no escape without one, what is not ASCII escaped. */
function normalised(path: string): string {
  return sameEscapes(path.replace(/[^\x21-\x7e]+/g, (other) => encodeURIComponent(other.toWellFormed())))
}
