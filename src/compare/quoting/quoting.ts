/**
 * Who quotes or reports whom. A statement comes from its source by way of those that relay it to the outlet that prints it;
 * on each link of that way one tells what another said: "the Dispatch, as told by VTA: Pelveth said" is the Dispatch
 * quoting VTA and VTA quoting Pelveth.
 */
import { compareText, type Statement } from '../../domain/index.ts'

/** A statement without its words. Tellers and sources are names: an outlet that another quotes is one with itself. */
export interface Attributed extends Pick<Statement, 'voice' | 'negated'> {
  id: string
  outlet: string
  /** Who said it; more than one where they said it together. */
  sources: readonly string[]
  /** The relay chain, nearest to the source first; null for a teller nobody knows, who is passed over. */
  via: readonly (string | null)[]
}

/** One who tells what another said. */
export interface Quoting {
  by: string
  whom: string
  /** The ids of the statements that come this way, each once. */
  statements: string[]
  /** How many of them stand in the source's own words. */
  quoted: number
}

/**
 * Most statements first. What the author only infers nobody told, and what somebody would not say nobody said; who speaks
 * for himself quotes nobody.
 */
export function quotingsOf(statements: Iterable<Attributed>): Quoting[] {
  const links = new Map<string, { by: string; whom: string; voices: Map<string, boolean> }>()
  for (const { id, outlet, sources, via, voice, negated } of statements) {
    if (voice === 'inferred' || negated) continue
    const tellers = [outlet, ...via.toReversed().filter((name) => name !== null)]
    for (const source of sources)
      for (const [by, whom] of linksOf([...tellers, source])) {
        const key = JSON.stringify([by, whom])
        const link = links.get(key) ?? { by, whom, voices: new Map<string, boolean>() }
        link.voices.set(id, voice === 'quoted')
        links.set(key, link)
      }
  }
  return [...links.values()]
    .map(({ by, whom, voices }) => ({
      by,
      whom,
      statements: [...voices.keys()],
      quoted: [...voices.values()].filter(Boolean).length,
    }))
    .sort((a, b) => b.statements.length - a.statements.length || compareText(a.by, b.by) || compareText(a.whom, b.whom))
}

/** Each with the next; one who relays himself is one. */
function linksOf(way: readonly string[]): [by: string, whom: string][] {
  return way.flatMap((by, i): [string, string][] => {
    const whom = way[i + 1]
    return whom === undefined || whom === by ? [] : [[by, whom]]
  })
}
