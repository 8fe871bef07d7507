/** What is asked for, as far as it can be passed on. */
import { type Edition, ReadoutError } from '../../domain/index.ts'
import { editionOf, type SiteAsk } from './visit.ts'

/** The longest cursor, tag or name of a brief that is passed on. */
const LONGEST = 300

/** The edition of the address. @throws ReadoutError `not-found` */
export function editionIn(c: SiteAsk): Edition {
  const found = editionOf(c.req.param('edition'), c.var.settings)
  if (!found) throw missing(c)
  return found
}

/** What no page asks for is passed on to nobody. @throws ReadoutError `not-found` for what is too long, or no text */
export function passedOn<T extends string | undefined>(c: SiteAsk, value: T): T {
  if (value !== undefined && (value.length > LONGEST || value.includes('\u0000'))) throw missing(c)
  return value
}

/** What the address asks for by these names; what is empty is not asked. */
export function askedIn<N extends string>(c: SiteAsk, names: readonly N[]): { [Name in N]?: string } {
  const said = names.map((name) => [name, passedOn(c, c.req.query(name))] as const).filter(([, value]) => value)
  return Object.fromEntries(said) as { [Name in N]?: string }
}

export function missing(c: SiteAsk): ReadoutError {
  return new ReadoutError('not-found', c.req.path, 'there is no such page')
}
