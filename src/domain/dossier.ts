/** The unit of work: one negotiation, with its codebook, roster and documents. */
import { ReadoutError } from './errors.ts'

export interface Dossier {
  /** What addresses and commands call it: lower-case letters, digits and hyphens. */
  name: string
  title: string
  description: string
  /** True for the sample that comes with Readout: nothing of one's own is ever put into it. */
  sample: boolean
  /** ISO 8601 UTC. */
  created: string
  /** When it was removed; it can be restored for {@link KEEP_DAYS} days. */
  removed: string | null
}

/** How long a removed dossier can be restored. */
export const KEEP_DAYS = 30

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/

/** @throws ReadoutError `invalid` for a name that could not stand in an address. */
export function makeDossierName(name: string): string {
  if (!NAME.test(name))
    throw new ReadoutError('invalid', `dossier "${name}"`, 'a name has 1 to 63 lower-case letters, digits and hyphens')
  return name
}
