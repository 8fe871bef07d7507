/**
 * Every failure a person can meet, in one table: what it is called, what it means for the exit code and for HTTP, and
 * what the person can do. A message is always one line: the input, the reason, the remedy.
 */

/** One row: the HTTP status it answers with, and what the person can do about it. */
interface ErrorKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 504 | 507
  readonly remedy: string
}

export const errorKinds = {
  // inputs
  'input-missing': { status: 404, remedy: 'Check the spelling of the path' },
  'input-unreadable': { status: 400, remedy: 'Check that you may read it' },
  'input-empty': { status: 422, remedy: 'Save the page again and retry' },
  'input-binary': { status: 415, remedy: 'Give a text, HTML, PDF or mail file; convert other formats to text first' },
  'input-too-large': { status: 413, remedy: 'Split it, or raise the limit with --max-size' },
  'input-unsupported': { status: 415, remedy: 'Save the page as a file and give that' },
  'input-failed': { status: 500, remedy: 'Please report it, with the page if you may share it' },
  // fetching from the web
  'fetch-refused': { status: 422, remedy: 'If it is an outlet on your own network, allow it with --allow-address' },
  'fetch-forbidden': { status: 403, remedy: 'Open it in a browser, save the page and give the file' },
  'fetch-failed': { status: 502, remedy: 'See whether it opens in a browser, and retry later' },
  'fetch-timeout': {
    status: 504,
    remedy: 'Retry later; if it is always slow, save the page in a browser and give the file',
  },
  // sending mail
  'mail-refused': { status: 422, remedy: 'Check the address, and what READOUT_SMTP_URL and READOUT_MAIL_FROM say' },
  'mail-failed': { status: 502, remedy: 'Check READOUT_SMTP_URL, and that the mail server runs' },
  // what people write by hand
  'file-invalid': { status: 422, remedy: 'Correct the line named and retry' },
  usage: { status: 400, remedy: 'See readout --help' },
  // the store
  'store-busy': { status: 503, remedy: 'Stop the other process, or give another folder with --data' },
  'store-newer': { status: 503, remedy: 'Update Readout, or give another folder with --data' },
  'store-unreachable': { status: 503, remedy: 'Check DATABASE_URL and that the server runs' },
  'store-damaged': { status: 503, remedy: 'Run readout doctor' },
  'disk-full': { status: 507, remedy: 'Free some space and retry; what was stored before is kept' },
  'port-in-use': { status: 503, remedy: 'Give another port with --port, or stop the program that has it' },
  // the dossier
  'dossier-missing': { status: 404, remedy: 'See readout dossier list' },
  'dossier-exists': { status: 409, remedy: 'Choose another name' },
  'dossier-sample': { status: 409, remedy: 'Make a dossier of your own with --dossier NAME' },
  'not-found': { status: 404, remedy: 'Go back to the dossier and open it from there' },
  conflict: { status: 409, remedy: 'Reload the page and look again' },
  gone: { status: 410, remedy: 'Leave it out of what you show' },
  // the nouns' own rules
  invalid: { status: 422, remedy: 'Correct the value named' },
  // the web
  forbidden: { status: 403, remedy: 'Open Readout at the address it printed' },
  'method-not-allowed': { status: 405, remedy: 'Ask with GET' },
  'too-many-requests': { status: 429, remedy: 'Wait as long as Retry-After says' },
  unauthorised: { status: 401, remedy: 'Start the command again beside the running server' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorKinds

/**
 * A failure with its input, its reason and its remedy.
 *
 * @example new ReadoutError('input-empty', 'notes.txt', 'the file is empty').message
 *   // 'notes.txt: the file is empty. Save the page again and retry.'
 */
export class ReadoutError extends Error {
  override readonly name = 'ReadoutError'
  readonly code: ErrorCode
  /** What was being worked on: a path, an address, a field's name. */
  readonly input: string
  readonly reason: string
  readonly remedy: string

  constructor(code: ErrorCode, input: string, reason: string, options: { remedy?: string; cause?: unknown } = {}) {
    const remedy = options.remedy ?? errorKinds[code].remedy
    super(oneLine(`${input}: ${reason}. ${remedy}.`), { cause: options.cause })
    this.code = code
    this.input = input
    this.reason = reason
    this.remedy = remedy
  }

  get status(): ErrorKind['status'] {
    return errorKinds[this.code].status
  }
}

/** The same failure as a ReadoutError: unknown ones become `input-failed` and keep their cause. */
export function asReadoutError(error: unknown, input: string): ReadoutError {
  if (error instanceof ReadoutError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new ReadoutError('input-failed', input, reason || 'it failed without a message', { cause: error })
}

/** The text on one line: whatever breaks lines in a file's name, say, becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
