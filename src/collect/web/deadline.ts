/**
 * How long an answer may take, by stage: until its headers, between two pieces of its body, and in all. A server that sends
 * a byte now and then (slow loris) keeps to the first two and is stopped by the third.
 */
import type { Clock } from './clock.ts'
import { Failure } from './failures.ts'

/** Milliseconds. */
export interface Patience {
  /** Look-up, connection, TLS. */
  readonly connect: number
  /** From the request to the end of the answer's headers, connecting included. */
  readonly headers: number
  /** Between two pieces of the body. */
  readonly idle: number
  /** From the request to the end of the body. */
  readonly total: number
}

export const usualPatience: Patience = { connect: 15_000, headers: 30_000, idle: 20_000, total: 120_000 }

export class Deadline {
  readonly #stop = new AbortController()
  readonly #patience: Patience
  readonly #clock: Clock
  readonly #endWhole: () => void
  #endStage: () => void
  /** Aborts, with a Failure or with the caller's own reason, when time is up or the caller gives up. */
  readonly signal: AbortSignal

  constructor(clock: Clock, patience: Patience, caller: AbortSignal | undefined) {
    this.#clock = clock
    this.#patience = patience
    this.signal = caller ? AbortSignal.any([caller, this.#stop.signal]) : this.#stop.signal
    this.#endWhole = this.#after(patience.total, 'it was not all there')
    this.#endStage = this.#after(patience.headers, 'no answer came')
  }

  /** A piece of the body, or the headers before it, came. */
  progress(): void {
    this.#endStage()
    this.#endStage = this.#after(this.#patience.idle, 'nothing more came')
  }

  end(): void {
    this.#endStage()
    this.#endWhole()
  }

  #after(milliseconds: number, what: string): () => void {
    const reason = `${what} within ${milliseconds / 1000} s`
    return this.#clock.after(milliseconds, () => this.#stop.abort(new Failure('fetch-timeout', reason)))
  }
}
