/** Editions by language: the first part of every page's address. */
import type { MiddlewareHandler } from 'hono'
import { ReadoutError } from '../../domain/index.ts'
import { homeAddress, isLanguage, languages } from '../addresses.ts'
import type { Ask, Env } from '../visit.ts'

/** `/` leads to the first edition. */
export function firstEdition(c: Ask): Response {
  return c.redirect(homeAddress(languages[0]))
}

/** An address in a language there is no edition of says which there are. */
export const edition: MiddlewareHandler<Env> = async (c, next) => {
  const language = c.req.param('language') ?? ''
  if (!isLanguage(language)) {
    const remedy = `There ${languages.length === 1 ? 'is' : 'are'} ${languages.map((one) => `/${one}`).join(', ')}`
    throw new ReadoutError('not-found', c.req.path, 'there is no edition of that name', { remedy })
  }
  await next()
}
