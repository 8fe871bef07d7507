/** Redirects, followed by hand: each address is checked like the first, and a chain has an end. */
import { Failure } from './failures.ts'
import type { Guard } from './guard.ts'
import type { Reply } from './request.ts'

const redirects: readonly number[] = [301, 302, 303, 307, 308]

/** Redirects that lead nowhere however long one follows. */
export class Endless extends Failure {}

export function isRedirect({ status, headers }: Pick<Reply, 'status' | 'headers'>): boolean {
  return redirects.includes(status) && headers.location !== undefined
}

/**
 * Asks for an address, then for what it redirects to, until something else is answered.
 * @param most redirects followed
 * @returns that answer, with all addresses gone through
 * @throws Failure; after a redirect it names the address it led to
 */
export async function follow(
  start: URL,
  guard: Guard,
  most: number,
  ask: (url: URL) => Promise<Reply>,
): Promise<{ reply: Reply; hops: string[] }> {
  const hops: string[] = []
  for (let url = start; ; ) {
    try {
      const objection = guard.ofUrl(url)
      if (objection) throw new Failure('fetch-refused', objection)
      hops.push(url.href)
      const reply = await ask(url)
      const target = targetOf(reply, url)
      if (!target) return { reply, hops }
      checkTurn(url, target, hops, most)
      url = target
    } catch (failure) {
      throw failure instanceof Failure && url !== start ? redirected(failure, url) : failure
    }
  }
}

/** Where an answer redirects to; null when it does not. */
function targetOf(reply: Reply, url: URL): URL | null {
  if (!isRedirect(reply)) return null
  const location = asUtf8(reply.headers.location ?? '')
  if (!URL.canParse(location, url.href))
    throw new Failure('fetch-failed', `it redirects to what is no address (${location.slice(0, 100)})`)
  const target = new URL(location, url)
  target.hash = ''
  return target
}

/** Headers come as Latin-1; an address in another script, unescaped, was sent as UTF-8. */
function asUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    return header
  }
}

function checkTurn(from: URL, to: URL, hops: readonly string[], most: number): void {
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new Failure(
      'fetch-refused',
      `it redirects from https to plain http (${to.href}), where anyone may change it`,
      {
        remedy: 'If that will do, give the http address itself',
      },
    )
  if (to.href === from.href)
    throw new Endless('fetch-failed', 'it redirects to itself, as pages do that want a cookie set', {
      remedy: 'Open it in a browser, save the page and give the file',
    })
  if (hops.includes(to.href)) throw new Endless('fetch-failed', `its redirects lead in a circle (${to.href})`)
  if (hops.length > most) throw new Endless('fetch-failed', `it redirects more than ${most} times`)
}

function redirected(failure: Failure, url: URL): Failure {
  const { code, message, passing, remedy, pause, cause } = failure
  const said = message.includes(url.href) ? message : `${message} (redirected to ${url.href})`
  const Kind = failure instanceof Endless ? Endless : Failure
  return new Kind(code, said, { passing, pause, cause, ...(remedy === undefined ? {} : { remedy }) })
}
