/**
 * A worker: takes jobs from the queue and does them, several at a time, so that the reading pool always has a page before
 * it while others are being kept. Any number of workers, in any number of processes, may share a queue.
 */
import { asReadoutError, HEARTBEAT, type Job, type JobKind, jobKinds, ReadoutError } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import type { House } from '../house.ts'
import { type Handler, handlers } from './handlers.ts'
import { setAside } from './setAside.ts'

export interface Worker {
  /** Begins nothing new, and waits for what is under way, though not for ever: what is left comes back later. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  /** Told of every job that ended; the error of one that failed. */
  ended?: (job: Job, error: ReadoutError | null) => void
  /** How long to wait before looking for work that nobody in this process rang for, in milliseconds. */
  idle?: number
}

/** How often work is tried that failed with a reason which may pass; who is to be told may be away for hours. */
const TRIES = 3
const DELIVERIES = 10
/** How long stopping waits for what is under way, in milliseconds. */
const GRACE = 8000
/** How many jobs besides pages are done at a time: each is long, and brings or reads many pages itself. */
const LONG = 2
/** How many are told something at a time: that is waiting for others, and no work. */
const TELLING = 4

/** Opens the queue and begins. @throws ReadoutError when the queue cannot be opened */
export async function startWorker(house: House, options: WorkerOptions = {}): Promise<Worker> {
  const { store } = house
  // Beside an embedded store all other work is rung for; only what is tried again comes by itself.
  const { ended = () => {}, idle = store.engine === 'pglite' ? 3000 : 1000 } = options
  await store.jobs.start()
  const stop = new AbortController()
  const underWay = new Map<string, { job: Job; ends: Promise<void> }>()
  // More than can be read at once: what was read waits to be kept, one by one, and meanwhile the next are being read.
  const width = 4 * house.readers.size + 8

  const begin = (job: Job) => {
    const ends = attempt(house, job, stop.signal)
      .then((error) => ended(job, error))
      .finally(() => underWay.delete(job.id))
    underWay.set(job.id, { job, ends })
  }
  const beat = setInterval(() => {
    const jobs = [...underWay.values()].map(({ job }) => job)
    // A store that does not answer is told of by the work itself.
    if (jobs.length > 0) store.jobs.alive(jobs).catch(() => {})
  }, HEARTBEAT * 1000)

  const room = (kind: JobKind) => {
    const own = [...underWay.values()].filter(({ job }) => placeOf(job.kind) === placeOf(kind)).length
    return { page: width, deliver: TELLING, long: LONG }[placeOf(kind)] - own
  }
  /** Of each kind: when none was left, and how often the bell had rung by then. */
  const empty = new Map<JobKind, { at: number; rung: number }>()
  const worthAsking = (kind: JobKind) => {
    const was = empty.get(kind)
    return was === undefined || was.rung !== house.bell.rung || performance.now() - was.at >= idle
  }
  const round = async (): Promise<void> => {
    let found = 0
    for (const kind of jobKinds) {
      const free = room(kind)
      // Pages are fetched several at a time: half of them run while the others are asked for.
      if (free <= 0 || (kind === 'page' && free < width / 2) || !worthAsking(kind)) continue
      const { rung } = house.bell
      const taken = await store.jobs.take(kind, free)
      if (taken.length < free) empty.set(kind, { at: performance.now(), rung })
      else empty.delete(kind)
      found += taken.length
      taken.forEach(begin)
      if (stop.signal.aborted) return
    }
    if (found === 0 && underWay.size === 0) await bury(house, ended)
    const ends = [...underWay.values()].map((one) => one.ends)
    if (found === 0) await Promise.race([house.bell.heard(idle), ...ends])
  }
  const run = async () => {
    while (!stop.signal.aborted) await round().catch(() => house.bell.heard(idle)) // the store does not answer just now
  }
  const running = run()
  return {
    async stop() {
      stop.abort(new ReadoutError('input-failed', 'the worker', 'it is being stopped'))
      house.bell.ring()
      await running
      const late = Promise.withResolvers<void>()
      const timer = setTimeout(late.resolve, GRACE)
      await Promise.race([Promise.all([...underWay.values()].map(({ ends }) => ends)), late.promise])
      clearTimeout(timer)
      clearInterval(beat)
    },
  }
}

/** Kinds of one place share its room. */
function placeOf(kind: JobKind): 'page' | 'deliver' | 'long' {
  return kind === 'page' || kind === 'deliver' ? kind : 'long'
}

/** Does one job. @returns why it failed, or null */
async function attempt(house: House, job: Job, stop: AbortSignal): Promise<ReadoutError | null> {
  const { store } = house
  try {
    const handle = handlers[job.kind] as Handler<JobKind>
    if (!(await handle(house, job, stop))) await store.jobs.done(job)
    return null
  } catch (error) {
    const known = asReadoutError(error, nameOf(job))
    // What the stop itself broke off is begun again by whoever comes next.
    if (!stop.aborted) await fail(store, job, known).catch(() => {})
    return known
  }
}

async function fail(store: Store, job: Job, error: ReadoutError): Promise<void> {
  if (mayPass(error) && job.tries < (job.kind === 'deliver' ? DELIVERIES : TRIES))
    return store.jobs.again(job, error.message)
  await store.transaction((inner) => setAside(inner, job, error, (inner) => inner.jobs.done(job)))
}

/** What is in the input itself stays; what is in the machine, the store or the clock may pass. */
function mayPass({ status, code }: ReadoutError): boolean {
  return status >= 500 || code === 'conflict'
}

/** Sets aside what workers ended over, again and again. */
async function bury(house: House, ended: NonNullable<WorkerOptions['ended']>): Promise<void> {
  const { store } = house
  for (const job of await store.jobs.dead(10)) {
    const reason = `it was begun ${job.tries} times, and each time its process ended`
    const remedy = 'Retry it; if that happens again, report it, with the page if you may share it'
    const error = new ReadoutError('input-failed', await inputOf(store, job), reason, { remedy })
    await store.transaction((inner) => setAside(inner, job, error, (inner) => inner.jobs.bury(job)))
    ended(job, error)
  }
}

async function inputOf(store: Store, job: Job): Promise<string> {
  if (job.kind !== 'page') return nameOf(job)
  return (await store.intake.get(job.input.dossier, job.input.taken))?.resource.name ?? nameOf(job)
}

/** What a job is about, for messages that name nothing better. */
function nameOf({ kind, input }: Job): string {
  if ('document' in input) return `document ${input.document}`
  if ('delivery' in input) return `alert ${input.delivery}`
  return 'source' in input ? `source ${input.source}` : `${kind} of dossier "${input.dossier}"`
}
