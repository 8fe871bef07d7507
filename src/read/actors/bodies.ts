/** Organisations and groups by their look, and the roster names that are only a part of somebody else's. */
import { bodyNouns, ownBodies, roleModifiers, roleNouns, stateBodies, thingNouns } from '../languages/en-roles.ts'
import type { Known, Run, Token } from '../layers.ts'
import { type CapitalRun, isFunctionWord } from './capitals.ts'
import { isGivenName } from './given.ts'
import type { Named } from './named.ts'
import type { Register } from './register.ts'

/** A state's or capital's name inside someone else's: "Ann Jordan", "Washington Post". */
export function swallowed(tokens: readonly Token[], known: Known, opening: Uint8Array): boolean {
  if (known.to - known.from > 1 || known.form === 'demonym') return false
  const before = tokens[known.from - 1]
  const after = tokens[known.to]
  const self = tokens[known.from]
  // "Denzel Washington", "Michael Jordan".
  if (
    before?.capital &&
    isGivenName(before.text) &&
    before.end + 1 === self?.start &&
    !(tokens[known.from - 2]?.text === ',' && after?.text === ',')
  )
    return true
  if (before?.kind === 'word' && before.capital && !opening[known.from - 1] && before.end + 1 === self?.start) {
    const plain = !isFunctionWord(before.lower) && !roleNouns.has(before.lower) && !roleModifiers.has(before.lower)
    if (
      plain &&
      !bodyNouns.has(before.lower) &&
      !thingNouns.has(before.lower) &&
      !/^['’]/.test(before.text) &&
      before.text !== before.text.toUpperCase() &&
      known.form !== 'name'
    )
      return true
  }
  return (
    known.form === 'metonym' &&
    !!after?.capital &&
    after.start === (self?.end ?? 0) + 1 &&
    /^(post|times|university|institute|school|journal|tribune|herald|agreement|agreements|protocol|treaty|airport|street|road)$/.test(
      after.lower,
    )
  )
}

/** "Ministry of Foreign Affairs of Doruvia": the body with its field and its state. */
export function bodyOf(
  tokens: readonly Token[],
  run: CapitalRun,
  known: readonly Known[],
  knownAt: Int32Array,
): Run & { owner: string | null } {
  const before = known[knownAt[run.from - 1] ?? -1]
  const adjoining = before && before.to === run.from && before.actors.length === 1
  let owner = adjoining ? (before.actors[0] ?? null) : null
  const from = adjoining && before.form === 'demonym' ? before.from : run.from
  let to = run.to
  for (let steps = 0; steps < 3 && /^(of|for|on)$/.test(tokens[to]?.lower ?? ''); steps++) {
    let next = to + 1
    if (tokens[next]?.lower === 'the') next++
    const name = known[knownAt[next] ?? -1]
    if (name && name.from === next) {
      owner ??= name.actors[0] ?? null
      to = name.to
    } else if (tokens[next]?.capital) {
      let end = next
      while (tokens[end]?.capital && (knownAt[end] ?? -1) < 0 && end - next < 5) end++
      to = end
    } else break
  }
  return { from, to, owner }
}

/** "the Russian side" is the state; "Russian media" are a group of their own. */
export function groups(tokens: readonly Token[], known: readonly Known[], register: Register): Named[] {
  const found: Named[] = []
  for (const one of known) {
    const [id] = one.actors
    const noun = tokens[one.to]
    const state = id && one.actors.length === 1 ? id : null
    if (one.form === 'metonym' || !state || !noun || noun.capital) continue
    const place = { from: one.from, to: one.to + 1, candidates: [], form: 'description' as const }
    if (stateBodies.has(noun.lower) && one.form === 'demonym') {
      const actor = register.meet(state)
      if (actor) found.push({ ...place, actor: actor.id, confidence: 0.6 })
    } else if (ownBodies.has(noun.lower) && one.form === 'demonym') {
      const words = tokens.slice(one.from, one.to + 1).map((token) => token.text)
      const actor = register.body(words.join(' '), 'group', register.meet(state)?.country ?? null)
      found.push({ ...place, actor: actor.id, confidence: 0.6 })
    }
  }
  return found
}
