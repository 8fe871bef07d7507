/**
 * Work handed to the server that owns the store, over its loopback address and with the token from its lock file. This
 * and the collect room are the only places that may call `fetch`; here it never leaves the machine.
 */
import {
  type Edition,
  type ErrorCode,
  errorKinds,
  type PublicRecord,
  ReadoutError,
  type Source,
  type StatementRow,
} from '../domain/index.ts'
import type {
  BriefRow,
  CheckedBrief,
  ComparisonKind,
  ComparisonOptions,
  Comparisons,
  DossierCard,
  Imported,
  MadeSubscription,
  SetAsideList,
  Settled,
  SourceCard,
  SubscriptionCard,
  Suggested,
  TakenDown,
  TakenIn,
} from '../flow/index.ts'
import type { Owner } from './owner.ts'

/** The server's problem+json (RFC 9457): the reason is its title; code, input and remedy are members of their own. */
interface Problem {
  code?: string
  input?: string
  title?: string
  remedy?: string
}

type Count = { count: number }

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
    setOutlets: async (name, outlets) => void (await askJson('PUT', path(name, '/outlets'), { outlets })),
    suggest: async (name, { limit }) => (await askJson('GET', path(name, `/suggested?limit=${limit}`))) as Suggested,
    compare: async <K extends ComparisonKind>(name: string, kind: K, { by }: ComparisonOptions) =>
      (await askJson('GET', path(name, `/compared/${kind}${by ? `?by=${by}` : ''}`))) as Comparisons[K],
    rows: async (name) => (await askJson('GET', path(name, '/rows'))) as StatementRow[],
    async exported(name, { what, as }) {
      const answer = await send('GET', path(name, `/export?what=${what}&as=${as}`), {})
      return new Uint8Array(await answer.arrayBuffer())
    },
    async importDna(dossier, bytes, { input, as, from = 0, most = 0 }) {
      const asked = new URLSearchParams({ input, ...as, from: String(from), most: String(most) })
      const headers = { 'content-type': 'application/vnd.sqlite3' }
      return (await ask('POST', path(dossier, `/import?${asked}`), headers, new Uint8Array(bytes))) as Imported
    },
    async takeIn(dossier, resources, options) {
      // What is known of the pages in one line of JSON, then their bytes one after the other.
      const known = resources.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length }))
      const head = `${JSON.stringify({ resources: known, options })}\n`
      const body = new Blob([head, ...resources.map(({ bytes }) => new Uint8Array(bytes))])
      const headers = { 'content-type': 'application/octet-stream' }
      return (await ask('POST', path(dossier, '/taken'), headers, body)) as TakenIn[]
    },
    settled: async (dossier, ids) => (await askJson('POST', path(dossier, '/settled'), { ids })) as Settled[],
    setAside: async (dossier) => (await askJson('GET', path(dossier, '/failed'))) as SetAsideList,
    retry: async (dossier, ids) => ((await askJson('POST', path(dossier, '/failed/retry'), { ids })) as Count).count,
    discard: async (dossier, ids) =>
      ((await askJson('POST', path(dossier, '/failed/discard'), { ids })) as Count).count,
    sources: async (dossier) => (await askJson('GET', path(dossier, '/sources'))) as SourceCard[],
    addSource: async (dossier, source) => (await askJson('POST', path(dossier, '/sources'), source)) as Source,
    removeSource: async (dossier, named) =>
      (await askJson('POST', path(dossier, '/sources/remove'), { source: named })) as Source,
    askSources: async (dossier, named) =>
      (await askJson('POST', path(dossier, '/sources/ask'), { sources: named })) as Source[],
    briefs: async (dossier) => (await askJson('GET', path(dossier, '/briefs'))) as BriefRow[],
    checkBrief: async (dossier, asked) =>
      (await askJson('POST', path(dossier, '/briefs/check'), asked)) as CheckedBrief,
    publish: async (dossier, asked) => (await askJson('POST', path(dossier, '/briefs'), asked)) as CheckedBrief,
    unpublish: async (dossier, asked) =>
      (await askJson('POST', path(dossier, '/briefs/withdraw'), asked)) as { slug: string; languages: Edition[] },
    takeDown: async (dossier, asked) => (await askJson('POST', path(dossier, '/takedown'), asked)) as TakenDown,
    publishRecord: async (dossier, asked) => (await askJson('PUT', path(dossier, '/record'), asked)) as PublicRecord,
    withdrawRecord: async (dossier) => void (await askJson('DELETE', path(dossier, '/record'))),
    record: async (dossier) => (await askJson('GET', path(dossier, '/record'))) as PublicRecord | null,
    subscriptions: async (dossier) => (await askJson('GET', path(dossier, '/alerts'))) as SubscriptionCard[],
    subscribe: async (dossier, asked) => (await askJson('POST', path(dossier, '/alerts'), asked)) as MadeSubscription,
    unsubscribe: async (dossier, id) =>
      (await askJson('POST', path(dossier, '/alerts/remove'), { id })) as SubscriptionCard,
    testSubscription: async (dossier, id) =>
      (await askJson('POST', path(dossier, '/alerts/test'), { id })) as SubscriptionCard,
    work: async () => ({ stop: async () => {} }),
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
