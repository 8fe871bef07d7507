/** What went wrong, as the API tells it. */
import type { Problem } from './contract.ts'

/** An answer that is a failure: `problem` says what it is about, what is wrong, and what to do. */
export class ReadoutApiError extends Error {
  override readonly name = 'ReadoutApiError'
  /** As the API told it (RFC 9457); of what came from elsewhere, a proxy say, what can be said of it. */
  readonly problem: Problem
  /** Seconds until one may ask again, where the answer says so. */
  readonly retryAfter: number | null

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail)
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get status(): number {
    return this.problem.status
  }
}

/** The failure in an answer that is one. */
export async function failureIn(response: Response, path: string): Promise<ReadoutApiError> {
  const after = response.headers.get('retry-after')
  const seconds = after !== null && /^\d{1,6}$/.test(after) ? Number(after) : null
  const told: unknown = await response.json().catch(() => null)
  return new ReadoutApiError(isProblem(told) ? told : unknown(response.status, path), seconds)
}

/** For an answer that is not the API's. */
export function unknown(status: number, path: string): Problem {
  const title = status >= 400 ? 'it was refused without a reason' : 'the answer is not the API’s'
  const remedy = 'See whether the address of the site is right'
  const detail = `${path}: ${title} (${status}). ${remedy}.`
  return { type: 'about:blank', title, status, detail, instance: path, code: 'unknown', input: path, remedy }
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  return 'detail' in value && typeof value.detail === 'string' && 'status' in value && typeof value.status === 'number'
}
