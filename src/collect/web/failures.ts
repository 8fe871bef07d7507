/** What can go wrong between us and an outlet, each in words that a person understands, and whether to try again soon. */
import { type ErrorCode, ReadoutError } from '../../domain/index.ts'

/** The guard's objection, thrown where no address is at hand to put in front of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** A failed try, before it is said of an address. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: ErrorCode
  /** Another try soon may well succeed. */
  readonly passing: boolean
  readonly remedy: string | undefined
  /** Milliseconds that the outlet asked to be left alone. */
  readonly pause: number | null

  constructor(
    code: ErrorCode,
    reason: string,
    more: { passing?: boolean; remedy?: string; pause?: number | null; cause?: unknown } = {},
  ) {
    super(reason, { cause: more.cause })
    this.code = code
    this.passing = more.passing ?? false
    this.remedy = more.remedy
    this.pause = more.pause ?? null
  }

  /** Said of an address. */
  of(address: string): ReadoutError {
    const { remedy, cause } = this
    return new ReadoutError(this.code, address, this.message, { cause, ...(remedy === undefined ? {} : { remedy }) })
  }
}

const online = 'Check the address, and that this machine is online'
const certificate = 'Open it in a browser to see what is wrong, save the page and give the file'

/** By the error's code, as Node, OpenSSL and undici name them. */
const reasons: Readonly<
  Record<string, [code: ErrorCode, reason: string, more?: { passing?: boolean; remedy?: string }]>
> = {
  ENOTFOUND: ['fetch-failed', 'there is no host of that name', { remedy: online }],
  ENODATA: ['fetch-failed', 'there is no host of that name', { remedy: online }],
  EAI_NODATA: ['fetch-failed', 'there is no host of that name', { remedy: online }],
  EAI_FAIL: ['fetch-failed', 'the name cannot be looked up', { remedy: online }],
  EAI_AGAIN: ['fetch-failed', 'the name cannot be looked up just now', { passing: true, remedy: online }],
  ECONNREFUSED: ['fetch-failed', 'no server answers there'],
  EHOSTUNREACH: ['fetch-failed', 'no way leads there', { remedy: online }],
  ENETUNREACH: ['fetch-failed', 'no way leads there', { remedy: online }],
  ECONNRESET: ['fetch-failed', 'the server broke the connection off', { passing: true }],
  EPIPE: ['fetch-failed', 'the server broke the connection off', { passing: true }],
  UND_ERR_SOCKET: ['fetch-failed', 'the server broke the connection off', { passing: true }],
  ETIMEDOUT: ['fetch-timeout', 'no connection came about in time'],
  UND_ERR_CONNECT_TIMEOUT: ['fetch-timeout', 'no connection came about in time'],
  UND_ERR_HEADERS_OVERFLOW: ['fetch-failed', 'its headers are longer than any page needs'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['fetch-failed', 'its body is not as long as it says'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['fetch-failed', 'its certificate is for another name', { remedy: certificate }],
  CERT_HAS_EXPIRED: ['fetch-failed', 'its certificate has expired', { remedy: certificate }],
  CERT_NOT_YET_VALID: ['fetch-failed', 'its certificate is not valid yet', { remedy: certificate }],
}
const unknownIssuer = /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED|ERR_SSL_.*UNKNOWN_CA/

/** Any error of a try as a Failure; those that are no failure of the outlet's, an abort above all, are thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof Refusal) return new Failure('fetch-refused', error.message, { cause: error })
  if (error instanceof AggregateError && error.errors.length > 0 && !knownCode(error)) return failureOf(error.errors[0])
  const code = codeOf(error)
  const known = reasons[code]
  if (known) return new Failure(known[0], known[1], { ...known[2], cause: error })
  if (unknownIssuer.test(code))
    return new Failure('fetch-failed', 'its certificate is from nobody known', { remedy: certificate, cause: error })
  if (/^(ERR_SSL_|EPROTO)/.test(code))
    return new Failure('fetch-failed', 'no secure connection came about', { cause: error })
  if (/^HPE_/.test(code) || (error instanceof Error && error.name === 'HTTPParserError'))
    return new Failure('fetch-failed', 'its answer is not proper HTTP', { cause: error })
  if (!(error instanceof Error) || !code) throw error
  return new Failure('fetch-failed', error.message, { cause: error })
}

function knownCode(error: unknown): boolean {
  return codeOf(error) in reasons
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
