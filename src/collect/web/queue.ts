/**
 * Whose turn it is: one request at a time for each host, a pause after each, a longer one when the host asked for it, and
 * no more than so many hosts at once.
 */
import { unlessAborted } from './abort.ts'
import type { Clock } from './clock.ts'
import { Failure } from './failures.ts'

interface Host {
  /** Fulfilled when the last in the line has left. */
  line: Promise<void>
  waiting: number
  /** When its last request ended. */
  last: number
  /** Not before this time, as the host asked or as its failures suggest. */
  notBefore: number
}

export interface QueueOptions {
  clock: Clock
  /** Requests under way at once, over all hosts. */
  width: number
  /** The longest that a turn is waited for on a host's own asking, in milliseconds; beyond it, the turn fails. */
  patience: number
}

export interface Turn {
  host: string
  /** Milliseconds since the end of the host's last request. */
  pause: number
  /** False for what belongs to the next request, after which no pause is due. */
  counts: boolean
  signal: AbortSignal
}

/** Hosts remembered; beyond, those asked longest ago are forgotten. */
const REMEMBERED = 2000

export class HostQueue {
  readonly #options: QueueOptions
  readonly #hosts = new Map<string, Host>()
  readonly #atTheDoor: (() => void)[] = []
  #inside = 0

  constructor(options: QueueOptions) {
    this.#options = options
  }

  /**
   * Waits for the host's turn, does the work, and lets the next one in.
   * @throws Failure `fetch-failed` when the host asked to be left alone for longer than one waits
   */
  async take<T>({ host: name, pause, counts, signal }: Turn, work: () => Promise<T>): Promise<T> {
    const { clock, patience } = this.#options
    const host = this.#host(name)
    const before = host.line
    let leave = () => {}
    host.line = new Promise((done) => {
      leave = done
    })
    host.waiting++
    // Whoever gives up leaves the line at once, and those behind wait for the one in front all the same.
    await unlessAborted(before, signal).catch((reason: unknown) => {
      host.waiting--
      void before.then(leave)
      throw reason
    })
    try {
      const now = clock.now()
      if (host.notBefore - now > patience)
        throw new Failure('fetch-failed', `the outlet asked not to be asked before ${isoTime(host.notBefore)}`, {
          remedy: 'Retry after that',
        })
      const wait = Math.max(host.last + pause, host.notBefore) - now
      if (wait > 0) await clock.wait(wait, signal)
      await this.#enter()
      try {
        signal.throwIfAborted()
        return await work()
      } finally {
        if (counts) host.last = clock.now()
        this.#exit()
      }
    } finally {
      host.waiting--
      leave()
    }
  }

  /** Leaves a host alone for a while. */
  rest(name: string, milliseconds: number): void {
    const host = this.#host(name)
    host.notBefore = Math.max(host.notBefore, this.#options.clock.now() + milliseconds)
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    const host = known ?? { line: Promise.resolve(), waiting: 0, last: Number.NEGATIVE_INFINITY, notBefore: 0 }
    // Put last, so that those asked longest ago stand first.
    this.#hosts.delete(name)
    this.#hosts.set(name, host)
    if (this.#hosts.size > REMEMBERED)
      for (const [other, { waiting }] of this.#hosts)
        if (waiting === 0 && other !== name) {
          this.#hosts.delete(other)
          break
        }
    return host
  }

  async #enter(): Promise<void> {
    if (this.#inside >= this.#options.width) await new Promise<void>((resolve) => this.#atTheDoor.push(resolve))
    else this.#inside++
  }

  /** Whoever stands first at the door takes the place of the one who leaves. */
  #exit(): void {
    const next = this.#atTheDoor.shift()
    if (next) next()
    else this.#inside--
  }
}

function isoTime(time: number): string {
  return `${new Date(Math.min(time, 8.64e15)).toISOString().slice(0, 16)}Z`
}
