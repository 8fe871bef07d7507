/** What went wrong, as programs read it: problem+json (RFC 9457) for every failure of the API. */
import { z } from 'zod'
import { type ErrorCode, ReadoutError } from '../../../domain/index.ts'
import { problemResponse } from '../../http/problem.ts'
import type { SiteAsk } from '../visit.ts'
import { meaning, named } from './named.ts'
import { edition, moment } from './values.ts'

/** What some problems tell besides. */
const more = z.object({
  since: meaning(moment.optional(), 'With `gone`: since when, UTC'),
  note: meaning(z.string().nullable().optional(), 'With `gone`: why, as a person wrote it for readers'),
  editions: meaning(z.array(edition).optional(), 'With `not-found`: the editions that have it'),
})

export const problem = named(
  'Problem',
  z
    .object({
      type: meaning(z.string(), 'The kind of failure; a name, not an address', 'urn:readout:error:invalid'),
      title: meaning(z.string(), 'What is wrong', 'it has to be a whole number from 1 to 100, not "many"'),
      status: meaning(z.int(), 'The HTTP status', 422),
      detail: meaning(
        z.string(),
        'All of it in one line',
        'limit: it has to be a whole number from 1 to 100, not "many". For example: limit=20.',
      ),
      instance: meaning(z.string(), 'The path that was asked for', '/api/v1/en/briefs'),
      code: meaning(z.string(), 'The kind of failure, in short', 'invalid'),
      input: meaning(z.string(), 'What it is about: a parameter, a name, a path', 'limit'),
      remedy: meaning(z.string(), 'What to do', 'For example: limit=20'),
      ...more.shape,
    })
    .describe('What went wrong (RFC 9457)'),
)

/** A failure that tells programs more than its kind. */
export class Refusal extends ReadoutError {
  readonly more: z.input<typeof more>

  constructor(code: ErrorCode, input: string, reason: string, given: z.input<typeof more>, remedy?: string) {
    super(code, input, reason, remedy === undefined ? {} : { remedy })
    this.more = given
  }
}

/** The answer for a failure. Of what broke on our side nothing is told but that it did. */
export function apiProblem(c: SiteAsk, error: ReadoutError, headers: Record<string, string> = {}): Response {
  const { path } = c.req
  const shown =
    error.status < 500
      ? error
      : new ReadoutError('input-failed', path, 'something broke while it was answered', { remedy: 'Ask again later' })
  const response = problemResponse(shown, path, shown instanceof Refusal ? shown.more : {})
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  response.headers.set('cache-control', 'no-cache')
  return response
}
