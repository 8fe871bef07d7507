/** Whom a whole phrase stands for: "the envoy of the Union, Ann Lee," is Ann Lee, not the Union. */
import { talkNouns } from '../languages/en.ts'
import type { Run, Token } from '../layers.ts'
import { inside } from '../places.ts'
import type { Named } from './named.ts'

/** @param named in text order */
export function actorsOf(run: Run, named: readonly Named[], tokens: readonly Token[]): Named[] {
  const held = inside(named, run)
  // An apposition says who the head is, unless the head is known already.
  const comma = firstComma(run, tokens)
  const heads = headsOf(
    held.filter((one) => one.to <= comma),
    run,
    tokens,
  )
  if (heads.length > 0 && heads.some((one) => one.actor)) return heads
  return headsOf(
    held.filter((one) => one.from > comma),
    { from: comma + 1, to: run.to },
    tokens,
  )
}

function firstComma(run: Run, tokens: readonly Token[]): number {
  for (let i = run.from; i < run.to; i++) if (tokens[i]?.text === ',') return i
  return run.to
}

/** Names that do not hang on another: not after "of" or "for", not owning what follows, not before a common noun. */
function headsOf(list: readonly Named[], run: Run, tokens: readonly Token[]): Named[] {
  const heads: Named[] = []
  let reach = -1
  for (const one of list) {
    if (one.from < reach) continue
    if (one.form === 'role') reach = one.to
    if (hangs(one, run, tokens) || !one.actor) continue
    reach = Math.max(reach, one.to)
    if (!heads.some((other) => other.actor === one.actor)) heads.push(one)
  }
  return heads
}

function hangs(one: Named, run: Run, tokens: readonly Token[]): boolean {
  let before = one.from - 1
  while (before >= run.from && /^(the|a|an)$/.test(tokens[before]?.lower ?? '')) before--
  if (
    before >= run.from &&
    /^(of|for|at|in|from|to|with|by|on|against|about|between)$/.test(tokens[before]?.lower ?? '') &&
    // "a report by the League" is the League's word.
    !(/^(by|from)$/.test(tokens[before]?.lower ?? '') && talkNouns.has(tokens[before - 1]?.lower ?? ''))
  )
    return true
  const next = one.to < run.to ? tokens[one.to] : undefined
  if (!next) return false
  if (/^['’]s?$/i.test(next.text)) return true
  return (
    next.kind === 'word' &&
    !next.capital &&
    !/^(and|or|nor|of|for|in|at|from|who|on|with|himself|herself|itself)$/.test(next.lower) &&
    one.form !== 'role'
  )
}
