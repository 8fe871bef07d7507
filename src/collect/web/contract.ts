/** What fetching from the web asks for and gives. Whoever needs pages, feeds or sitemaps needs this file alone. */
import type { Resource } from '../../domain/index.ts'

/** What an outlet gave with an answer so that one can ask later whether it has changed (RFC 9110, section 8.8). */
export interface Validators {
  /** The ETag as it came, with its quotes and its `W/`. */
  readonly etag: string | null
  /** The Last-Modified date as it came. */
  readonly lastModified: string | null
}

export interface FetchOptions {
  /** From the last answer for this address: an outlet whose page is as it was then says so, and sends nothing. */
  readonly validators?: Validators
  /** The most bytes of the body, decoded; the fetcher's own limit when absent. */
  readonly maxBytes?: number
  /** Gives up, wherever it stands; the fetch then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** What is known of an answer beside its bytes. */
export interface Answer {
  /** The HTTP status: 200, or 304 for what is unchanged. */
  readonly status: number
  /** For the next time; both null when the outlet gave none. */
  readonly validators: Validators
  /** The addresses gone through, from the one asked for to the one that answered: at least one. */
  readonly hops: readonly string[]
  /** What a person should know, a sentence each: that the outlet asks not to be archived, say. */
  readonly notes: readonly string[]
}

export type Fetched =
  | ({
      readonly kind: 'resource'
      /** `name` is the address as given, `url` the one that answered, written as `addressOf` writes it. */
      readonly resource: Resource
    } & Answer)
  | ({ readonly kind: 'unchanged'; readonly name: string } & Answer)

/** What is sent to an address that a person named. */
export interface Sending {
  /** Of the body. */
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** Gives up, wherever it stands; sending then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Fetches one address after another politely: one request at a time for each host, with a pause between; as the host's
 * robots.txt allows; again, with longer and longer pauses, when a host is busy or broken. No connection is opened to an
 * address that is not public, whatever a name, a redirect or a resolver says, unless a person has allowed it.
 */
export interface Fetcher {
  /**
   * @param address `http:` or `https:`
   * @throws ReadoutError, whose code tells whether trying again later is of use.
   *   It may be: `fetch-failed` (no connection, a broken answer, 5xx), `fetch-timeout`.
   *   It is not, until something is changed: `fetch-refused` (an address we do not go to), `fetch-forbidden` (robots.txt,
   *   401, 403, a bot check), `input-missing` (404, 410), `input-empty`, `input-too-large`.
   */
  fetch(address: string, options?: FetchOptions): Promise<Fetched>
  /**
   * Sends by POST, once: whoever asks for it tries again. The guard holds as for pages; no robots.txt is asked, since this
   * is no page, and no redirect is followed, since nobody named where it leads.
   *
   * @throws ReadoutError, as `fetch`: `fetch-failed` and `fetch-timeout` may pass; `fetch-refused` (an address we do not go
   *   to, a redirect) and `input-missing` (410: nobody wants it there any more) do not
   */
  send(address: string, sending: Sending): Promise<void>
  /** Lets go of all connections; what is under way fails. */
  close(): Promise<void>
}
