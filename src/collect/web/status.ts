/** What an HTTP status means for whoever wants the page. */
import { Failure } from './failures.ts'
import type { Headers } from './request.ts'
import { retryAfter } from './retryAfter.ts'

/** Answers that are as good as no answer: they may be otherwise in a moment. */
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]

const byHand = 'Open it in a browser, save the page and give the file'

/**
 * @param asked whether validators were sent
 * @throws Failure unless there is a body to read (200, 203) or the page is as it was (304)
 */
export function checkStatus(status: number, headers: Headers, asked: boolean, now: number): void {
  const guardian = guardianOf(status, headers)
  if (guardian)
    throw new Failure('fetch-forbidden', `${guardian} asks for proof that a person is reading`, { remedy: byHand })
  if (status === 200 || status === 203 || (status === 304 && asked)) return
  const said = worded(status)
  if (status === 304) throw new Failure('fetch-failed', 'it says that nothing changed (304), though nothing was asked')
  if (status === 204 || status === 205)
    throw new Failure('input-empty', `it answers that there is nothing to show (${said})`)
  if (status >= 300 && status < 400)
    throw new Failure('fetch-failed', `it sends elsewhere without saying where (${said})`)
  if (status === 206)
    throw new Failure('fetch-failed', 'it gives only a part of the page (206), though all was asked for')
  if (status === 404 || status === 410)
    throw new Failure('input-missing', `there is no page at this address (${said})`, { remedy: 'Check the address' })
  if (status === 401 || status === 407)
    throw new Failure('fetch-forbidden', `it asks for a user name and a password (${said})`, { remedy: byHand })
  if (status === 402) throw new Failure('fetch-forbidden', `it asks to be paid (${said})`, { remedy: byHand })
  if (status === 403 || status === 451) throw new Failure('fetch-forbidden', `the outlet refuses (${said})`)
  const pause = passing.includes(status) ? retryAfter(headers['retry-after'], now) : null
  if (status === 429)
    throw new Failure('fetch-failed', `the outlet was asked too often (${said})`, { passing: true, pause })
  throw new Failure('fetch-failed', `the outlet answers ${said}`, { passing: passing.includes(status), pause })
}

/** @throws Failure unless what was sent was taken (2xx) */
export function checkTaken(status: number, headers: Headers): void {
  if (status >= 200 && status < 300) return
  const said = worded(status)
  if (status >= 300 && status < 400) {
    const to = headers.location === undefined ? '' : ` to ${headers.location.slice(0, 200)}`
    throw new Failure('fetch-refused', `it redirects${to} (${said})`, { remedy: 'Give the address it leads to' })
  }
  if (status === 410)
    throw new Failure('input-missing', `nobody takes it there any more (${said})`, { remedy: 'Give another address' })
  throw new Failure('fetch-failed', `it does not take what is sent (${said})`, {
    remedy: 'See what its own log says',
  })
}

/** `404 Not Found`, `status 599` */
function worded(status: number): string {
  return status in meanings ? `${status} ${meanings[status]}` : `status ${status}`
}

/**
 * Who stands between the outlet and its readers and wants a browser to solve something, when the headers say so: such an
 * answer may bear any status. A page that only shows such a check is told by its extraction.
 */
function guardianOf(status: number, headers: Headers): string | null {
  if (headers['cf-mitigated']?.toLowerCase() === 'challenge') return 'Cloudflare, which guards the outlet,'
  if (/^(challenge|captcha)$/i.test(headers['x-amzn-waf-action'] ?? '')) return 'AWS, which guards the outlet,'
  if (status === 403 && headers['x-datadome'] !== undefined) return 'DataDome, which guards the outlet,'
  return null
}

const meanings: Readonly<Record<number, string>> = {
  204: 'No Content',
  205: 'Reset Content',
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  410: 'Gone',
  414: 'URI Too Long',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}
