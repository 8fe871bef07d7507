/**
 * Work handed to the server that owns the store, over its loopback address and with the token from its lock file. This
 * and the collect room are the only places that may call `fetch`; here it never leaves the machine.
 */
import { type ErrorCode, errorKinds, ReadoutError, type StatementRow } from '../domain/index.ts'
import type { Added, ComparisonKind, ComparisonOptions, Comparisons, DossierCard, Suggested } from '../flow/index.ts'
import type { Owner } from './owner.ts'

/** The server's problem+json (RFC 9457): the reason is its title; code, input and remedy are members of their own. */
interface Problem {
  code?: string
  input?: string
  title?: string
  remedy?: string
}

export function serverOwner(server: { url: string; token: string }): Owner {
  const base = new URL('/api/dossiers', server.url)

  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: BodyInit,
  ): Promise<Response> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${server.token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    }).catch((cause: unknown) => {
      const remedy = 'See what its terminal says, or stop it and retry'
      throw new ReadoutError('store-busy', server.url, 'the server that owns the store does not answer', {
        remedy,
        cause,
      })
    })
    if (answer.ok) return answer
    throw problemOf(await answer.text(), answer.status, server.url)
  }
  const ask = async (...asked: Parameters<typeof send>): Promise<unknown> => {
    const text = await (await send(...asked)).text()
    return text === '' ? undefined : JSON.parse(text)
  }
  const askJson = (method: string, path: string, body?: unknown) =>
    ask(method, path, { 'content-type': 'application/json' }, body === undefined ? undefined : JSON.stringify(body))
  const path = (name: string, rest = '') => `/${encodeURIComponent(name)}${rest}`

  const owner: Owner = {
    server: server.url,
    list: async ({ removed }) => (await askJson('GET', removed ? '?removed=true' : '')) as DossierCard[],
    create: async (dossier) => void (await askJson('POST', '', dossier)),
    async ensure(name) {
      const there = (await owner.list({})).some((dossier) => dossier.name === name)
      if (!there)
        try {
          await owner.create({ name })
          return 'made'
        } catch (error) {
          // Made by somebody else in between; a removed one of that name is told of when something is put into it.
          if (!(error instanceof ReadoutError && error.code === 'dossier-exists')) throw error
        }
      return 'there'
    },
    remove: async (name) => (await askJson('DELETE', path(name))) as { restorableUntil: string },
    restore: async (name) => void (await askJson('POST', path(name, '/restore'))),
    setBooks: async (name, books) => void (await askJson('PUT', path(name, '/books'), books)),
    suggest: async (name, { limit }) => (await askJson('GET', path(name, `/suggested?limit=${limit}`))) as Suggested,
    compare: async <K extends ComparisonKind>(name: string, kind: K, { by }: ComparisonOptions) =>
      (await askJson('GET', path(name, `/compared/${kind}${by ? `?by=${by}` : ''}`))) as Comparisons[K],
    rows: async (name) => (await askJson('GET', path(name, '/rows'))) as StatementRow[],
    async exported(name, { what, as }) {
      const answer = await send('GET', path(name, `/export?what=${what}&as=${as}`), {})
      return new Uint8Array(await answer.arrayBuffer())
    },
    async add(dossier, resource, options) {
      const fields = {
        name: resource.name,
        url: resource.url,
        retrieved: resource.retrieved,
        'media-type': resource.mediaType,
        as: options.as,
        published: options.published,
        language: options.language,
      }
      const headers: Record<string, string> = { 'content-type': 'application/octet-stream' }
      for (const [field, value] of Object.entries(fields))
        if (value) headers[`x-readout-${field}`] = encodeURIComponent(value)
      return (await ask('POST', path(dossier, '/pages'), headers, new Uint8Array(resource.bytes))) as Added
    },
    close: async () => {},
  }
  return owner
}

function problemOf(text: string, status: number, url: string): ReadoutError {
  let problem: Problem = {}
  try {
    problem = JSON.parse(text) as Problem
  } catch {
    // Not ours: some other program answers at that address.
  }
  const { code = '', input = url, title = `it answered with status ${status}`, remedy } = problem
  const known = (code in errorKinds ? code : 'input-failed') as ErrorCode
  return new ReadoutError(known, input, title, remedy === undefined ? {} : { remedy })
}
