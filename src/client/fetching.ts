/** One question to the API: asked conditionally where the answer is kept, asked once more where it came too often. */
import { failureIn, ReadoutApiError, unknown } from './error.ts'
import type { AskOptions, Fetch } from './options.ts'

export interface Asking {
  /** The site, without a slash at its end. */
  url: string
  fetch: Fetch
  /** Answers by their addresses; none are kept where it is null. */
  kept: Map<string, { tag: string; body: string }> | null
  /** Whether to ask once more after 429. */
  retry: boolean
  wait(seconds: number, signal?: AbortSignal): Promise<void>
}

/** How many answers are kept; the oldest go first. */
const KEPT = 200
/** The longest time that is waited for another try, in seconds. */
const LONGEST = 60

/** @throws ReadoutApiError for a failure that was told; whatever `fetch` throws for what was not */
export async function ask(asking: Asking, path: string, options: AskOptions = {}): Promise<unknown> {
  try {
    return await once(asking, path, options)
  } catch (error) {
    if (!asking.retry || !(error instanceof ReadoutApiError) || error.status !== 429) throw error
    const seconds = error.retryAfter ?? 1
    if (seconds > LONGEST) throw error
    await asking.wait(seconds, options.signal)
    return once(asking, path, options)
  }
}

async function once({ url, fetch, kept }: Asking, path: string, { signal }: AskOptions): Promise<unknown> {
  const known = kept?.get(path)
  const headers = { accept: 'application/json', ...(known ? { 'if-none-match': known.tag } : {}) }
  const response = await fetch(`${url}${path}`, { headers, ...(signal ? { signal } : {}) })
  if (response.status === 304 && known) return JSON.parse(known.body)
  if (response.status !== 200) throw await failureIn(response, path)
  const body = await response.text()
  const answer = answerIn(body, path)
  const tag = response.headers.get('etag')
  if (kept && tag !== null) keep(kept, path, { tag, body })
  return answer
}

/** Parsed anew each time: whoever changes an answer changes no other. */
function answerIn(body: string, path: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new ReadoutApiError(unknown(200, path))
  }
}

function keep<V>(kept: Map<string, V>, path: string, value: V): void {
  kept.delete(path)
  kept.set(path, value)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}

/** Waits, unless the question is ended. @throws the signal's reason */
export function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', ended)
      resolve()
    }, seconds * 1000)
    if (signal?.aborted) ended()
    else signal?.addEventListener('abort', ended, { once: true })
  })
}
