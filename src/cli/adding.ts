/**
 * Putting inputs into a dossier: they are taken in, which is quick and loses nothing afterwards, while workers read what
 * was taken. Stopped at any moment, the same command goes on where it was: what was read is known, what waits is waited for.
 */
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asReadoutError, type Collected, oneLine, ReadoutError, type Resource, snapshotHash } from '../domain/index.ts'
import { type Added, type CollectOptions, type ReadOptions, STDIN, type TakenIn } from '../flow/index.ts'
import { failureLine, summaryLines } from './addingSummary.ts'
import type { Owner } from './owner.ts'
import { makeProgress, type Progress } from './progress.ts'
import { count, type Wiring, writeLine } from './wiring.ts'

/** How many pages, and how many bytes of them, are taken in at a time. */
const BATCH = 50
const BATCH_BYTES = 8_000_000
/** Collecting waits while so many pages are waiting to be read, so that memory does not grow with the input. */
const AHEAD = 10_000
/** How many pages are asked about at once, and how long to wait before asking again, in milliseconds. */
const ASKED = 400
const PAUSE = 150

export interface AddingTo {
  owner: Pick<Owner, 'takeIn' | 'settled' | 'work'>
  dossier: string
  read: ReadOptions
  /** Whether it goes on until it is stopped, which is then no failure. */
  watch: boolean
  wiring: Pick<Wiring, 'stdout' | 'stderr' | 'stopped'>
  json: boolean
}

/** One run of the command. */
export class Adding {
  readonly #to: AddingTo
  readonly #progress: Progress
  readonly #outcomes = new Map<Added['outcome'], number>()
  readonly #failures: ReadoutError[] = []
  #setAside = 0
  /** What is to be taken in next, and its bytes. */
  #batch: Page[] = []
  #size = 0
  /** Takings that wait to be read, the oldest first. */
  readonly #waiting = new Map<string, { input: string; address: string }>()
  /** Addresses in the batch and of what waits: each only once, since a later capture would take the place of one not yet read. */
  readonly #addresses = new Set<string>()
  #found = 0
  /** How many there will be, as far as collecting knows. */
  #total: number | null = null
  /** Left out on purpose, by reason. */
  readonly #skipped = new Map<string, number>()
  #collected = false
  #stopped = false
  #broken = false
  /** Ends the watching of folders. */
  readonly #watching = new AbortController()

  constructor(to: AddingTo) {
    this.#to = to
    this.#progress = makeProgress(to.wiring.stderr, 'pages', () => (this.#collected ? this.#found : this.#total))
  }

  /** @returns the exit code */
  async run(pages: (options: Pick<CollectOptions, 'onTotal' | 'watch'>) => AsyncIterable<Collected>): Promise<number> {
    const { owner, dossier, watch, wiring } = this.#to
    const started = Date.now()
    void wiring.stopped().then(() => {
      this.#stopped = true
      this.#watching.abort()
    })
    const collecting = {
      onTotal: (total: number | null) => this.#expect(total),
      ...(watch ? { watch: this.#watching.signal } : {}),
    }
    const working = await owner.work()
    try {
      await Promise.all([this.#take(pages(collecting)), this.#settle()])
    } catch (error) {
      // The other half must not go on alone.
      this.#broken = true
      this.#watching.abort()
      throw error
    } finally {
      if (this.#stopped) this.#progress.say('stopping')
      await working.stop()
      // What was under way may have been finished while stopping.
      if (this.#stopped) await this.#ask()
      this.#progress.end()
    }
    for (const [reason, n] of this.#skipped) this.#progress.say(oneLine(`${n} passed over: ${reason}`))
    const seconds = (Date.now() - started) / 1000
    const failures = this.#failures
    if (this.#found > 1 || failures.length > 0 || this.#stopped) {
      const told = { dossier, outcomes: this.#outcomes, failures, setAside: this.#setAside, seconds }
      for (const line of summaryLines({ ...told, left: this.#stopped ? this.#waiting.size : null }))
        this.#progress.say(line)
    }
    const cutOff = this.#stopped && !(watch && this.#waiting.size === 0)
    return failures.length > 0 || cutOff ? 1 : 0
  }

  #expect(total: number | null): void {
    this.#total = total
  }

  async #take(pages: AsyncIterable<Collected>): Promise<void> {
    for await (const found of orPauses(pages)) {
      if (this.#isOver) break
      if (found === null) {
        // Nothing comes just now, as in a folder that is watched: what came so far need not wait for more.
        await this.#flush()
        continue
      }
      this.#found++
      if (found.kind === 'failed') this.#fail(found.name, found.error)
      else if (found.kind === 'unchanged') await this.#unchanged(found.name)
      else if (found.kind === 'skipped') this.#skip(found.name, found.reason)
      else {
        for (const note of found.notes ?? []) this.#progress.say(oneLine(`${found.resource.name}: ${note}`))
        await this.#put(pageOf(found.resource))
      }
      if (this.#batch.length >= BATCH || this.#size >= BATCH_BYTES) await this.#flush()
      while (this.#waiting.size >= AHEAD && !this.#isOver) await wait(PAUSE)
    }
    await this.#flush()
    this.#collected = true
  }

  get #isOver(): boolean {
    return this.#stopped || this.#broken
  }

  async #put(page: Page): Promise<void> {
    const { name: address, bytes } = page.resource
    if (this.#addresses.has(address)) {
      await this.#flush()
      while (this.#addresses.has(address) && !this.#isOver) await wait(PAUSE)
    }
    this.#addresses.add(address)
    this.#batch.push(page)
    this.#size += bytes.length
  }

  /** Takes the batch in, unless it is over. */
  async #flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#size = 0
    if (batch.length > 0 && !this.#isOver) await this.#takeIn(batch)
  }

  async #takeIn(batch: readonly Page[]): Promise<void> {
    const { owner, dossier, read } = this.#to
    const [first] = batch
    let taken: TakenIn[]
    try {
      const resources = batch.map(({ resource }) => resource)
      taken = await owner.takeIn(dossier, resources, read)
    } catch (error) {
      const known = asReadoutError(error, first?.input ?? '')
      // Of several, one alone may be at fault; what is wrong with the store or the dossier is so for all.
      if (!first || known.status >= 500 || known.code.startsWith('dossier-')) throw error
      if (batch.length > 1) for (const one of batch) await this.#takeIn([one])
      else {
        this.#addresses.delete(first.resource.name)
        this.#fail(first.input, known)
      }
      return
    }
    for (const [i, page] of batch.entries()) {
      const { id = '', kept = null } = taken[i] ?? {}
      if (kept) {
        this.#addresses.delete(page.resource.name)
        await this.#keep(page.input, kept)
      } else this.#waiting.set(id, { input: page.input, address: page.resource.name })
    }
  }

  async #settle(): Promise<void> {
    while (!this.#stopped && !this.#broken && !(this.#collected && this.#waiting.size === 0)) {
      await this.#ask()
      // Asking keeps an embedded store from the reading itself.
      await wait(PAUSE)
    }
  }

  /** Tells of what was read since. */
  async #ask(): Promise<void> {
    const asked: string[] = []
    for (const id of this.#waiting.keys()) if (asked.push(id) === ASKED) break
    if (asked.length === 0) return
    const { owner, dossier } = this.#to
    const settled = await owner.settled(dossier, asked)
    for (const one of settled) {
      const { input, address } = this.#waiting.get(one.id) ?? { input: one.id, address: '' }
      this.#waiting.delete(one.id)
      this.#addresses.delete(address)
      if ('kept' in one) await this.#keep(input, one.kept)
      else {
        this.#setAside++
        const { code, input: about, reason, remedy } = one.failed
        this.#fail(input, new ReadoutError(code, about, reason, { remedy }))
      }
    }
  }

  async #keep(input: string, kept: Added): Promise<void> {
    const { dossier, json, wiring } = this.#to
    const { outcome, title, statements, warnings } = kept
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1)
    const told = json
      ? JSON.stringify({ input, dossier, ...kept })
      : oneLine(`${outcome.padEnd(9)} ${input}  ${title ?? '(no title)'}, ${count(statements, 'statement')}`)
    await writeLine(wiring.stdout, told)
    for (const warning of warnings) this.#progress.say(oneLine(`${input}: ${warning}`))
    this.#progress.step(oneLine(input))
  }

  async #unchanged(input: string): Promise<void> {
    this.#outcomes.set('unchanged', (this.#outcomes.get('unchanged') ?? 0) + 1)
    this.#progress.step(oneLine(input))
  }

  #skip(input: string, reason: string): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1)
    this.#progress.step(oneLine(input))
  }

  #fail(input: string, error: ReadoutError): void {
    this.#failures.push(error)
    this.#progress.say(failureLine(input, error))
    this.#progress.step(oneLine(input))
  }
}

/** How long pages may fail to come before what came is taken in, in milliseconds. */
const QUIET = 300

/** The pages as they come, and null when none has come for a while. */
async function* orPauses(pages: AsyncIterable<Collected>): AsyncGenerator<Collected | null> {
  const iterator = pages[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = iterator.next()
      // Told once: waiting on is no second pause.
      const pause = new AbortController()
      const first = await Promise.race([next, wait(QUIET, null, { signal: pause.signal }).catch(() => null)])
      pause.abort()
      if (first === null) yield null
      const { done, value } = await next
      if (done) return
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

/** A page to be taken in, and what the person called it. */
interface Page {
  input: string
  /** Named by its address. */
  resource: Resource
}

/**
 * With its address for a name. A path means the same from every folder; what comes through a pipe has no address: its
 * content stands for it.
 */
function pageOf(resource: Resource): Page {
  const piped = resource.name === STDIN
  const name = resource.url ?? (piped ? `stdin:${snapshotHash(resource.bytes).slice(0, 20)}` : resolve(resource.name))
  return { input: resource.name, resource: { ...resource, name } }
}
