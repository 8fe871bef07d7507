/** Commands whose first word says what is done with a dossier: `readout source add`, `readout record withdraw`. */
import { type Arguments, usage } from './command.ts'
import { withOwner } from './openOwner.ts'
import type { Owner } from './owner.ts'
import { DEFAULT_DOSSIER } from './place.ts'
import { type Print, printer } from './printing.ts'
import type { Wiring } from './wiring.ts'

export interface Asked {
  readonly dossier: string
  /** What stands behind the verb. */
  readonly named: readonly string[]
  readonly args: Arguments
  readonly wiring: Wiring
  readonly print: Print
}

/**
 * Takes the arguments, and answers what is then done with the store, which answers the exit code: wrong usage is told
 * before a store is opened.
 */
export type Verb = (asked: Asked) => (owner: Owner) => Promise<number>

/** @throws ReadoutError `usage` that names the verbs there are */
export function runVerb(
  command: { name: string },
  verbs: Readonly<Record<string, Verb>>,
  args: Arguments,
  wiring: Wiring,
): Promise<number> {
  const [word, ...named] = args.inputs
  const verb = Object.entries(verbs).find(([known]) => known === word)?.[1]
  if (!verb) throw usage(command, `it takes ${Object.keys(verbs).join(', ')}`)
  const dossier = args.string('dossier') ?? DEFAULT_DOSSIER
  return withOwner(args, wiring, verb({ dossier, named, args, wiring, print: printer(args, wiring) }))
}
