/** The command line's key to the server it found running: a token from the lock file, which only its owner can read. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { ReadoutError } from '../../domain/index.ts'
import type { Env } from '../visit.ts'

/** Refuses requests without `Authorization: Bearer TOKEN`. Both are hashed first, so that time tells nothing of the token. */
export function tokenGuard(token: string): MiddlewareHandler<Env> {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(token)
  return async (c, next) => {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    if (token === '' || !timingSafeEqual(digest(given), expected))
      throw new ReadoutError('unauthorised', c.req.path, 'the token is missing or is not this server’s')
    await next()
  }
}
