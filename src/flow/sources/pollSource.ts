/** Asking a source what is new: what it brings is taken in, how it went is logged, and when to ask again is decided. */
import {
  asReadoutError,
  type FetchAttempt,
  type Polled,
  type ReadoutError,
  type Resource,
  type Source,
} from '../../domain/index.ts'
import { takeIn } from '../adding/takeIn.ts'
import type { House } from '../house.ts'
import { nextDue } from './schedule.ts'

/** How many texts, and how many bytes of them, are taken in at a time. */
const BATCH = 32
const BATCH_BYTES = 4_000_000
/** How many texts that could not be had are logged, each on its own, of one time of asking. */
const LOGGED = 100

/** Does nothing for a source that is gone. Asked twice, the second time finds nothing new. */
export async function pollSource(house: House, dossier: string, id: string, stop: AbortSignal): Promise<void> {
  const source = await house.store.sources.get(dossier, id)
  if (!source) return
  const at = house.now()
  const asked = { source: id, address: source.address, at: new Date(at).toISOString() }
  const bringing = new Bringing(house, source)
  const attempts: FetchAttempt[] = []
  const nothing = { code: null, reason: null, remedy: null }
  let polled: Polled | null = null
  let failure: ReadoutError | null = null
  try {
    const held = async (addresses: readonly string[]) => new Set(await house.store.intake.held(dossier, addresses))
    const asking = house.poll(source, { held, signal: stop })
    for (;;) {
      const next = await asking.next()
      stop.throwIfAborted()
      if (next.done) {
        polled = next.value
        break
      }
      const found = next.value
      if (found.kind === 'resource') await bringing.add(found.resource)
      else if (found.kind === 'failed' && attempts.length < LOGGED) {
        const { code, reason, remedy } = found.error
        const failed = { outcome: 'failed' as const, status: null, code, reason, remedy, brought: 0, bytes: 0, took: 0 }
        attempts.push({ ...asked, address: found.name, ...failed })
      }
    }
  } catch (error) {
    stop.throwIfAborted()
    failure = asReadoutError(error, source.address)
  }
  // What came before asking failed is as good as the rest.
  try {
    await bringing.take()
  } catch (error) {
    stop.throwIfAborted()
    failure ??= asReadoutError(error, source.address)
  }
  const { brought, bytes } = bringing
  const took = Math.max(0, Math.round(house.now() - at))
  const summed = { ...asked, status: polled?.status ?? null, brought, bytes, took }
  if (failure) {
    const { code, reason, remedy } = failure
    attempts.unshift({ ...summed, outcome: 'failed', code, reason, remedy })
  } else attempts.unshift({ ...summed, outcome: brought > 0 ? 'brought' : 'unchanged', ...nothing })

  const failures = failure ? source.failures + 1 : 0
  const now = house.now()
  await house.store.transaction(async (store) => {
    // It may have been removed while it was being asked.
    if (!(await store.sources.get(dossier, id))) return
    // The oldest first, so that the source's own attempt is the newest.
    await store.sources.log(dossier, attempts.toReversed())
    await store.sources.polled({
      dossier,
      id,
      validators: polled && !failure ? polled.validators : source.validators,
      due: new Date(nextDue(now, { ...source, failures })).toISOString(),
      // What is changed while it is asked is changed after it.
      good: failure ? source.good : asked.at,
      failures,
    })
  })
}

/** What a source brings, taken in by the batch; counts what is new or changed. */
class Bringing {
  readonly #house: House
  readonly #source: Source
  #batch: Resource[] = []
  #size = 0
  brought = 0
  bytes = 0

  constructor(house: House, source: Source) {
    this.#house = house
    this.#source = source
  }

  async add(resource: Resource): Promise<void> {
    const { outlet } = this.#source
    this.#batch.push(outlet === null ? resource : { ...resource, told: { outlet, ...resource.told } })
    this.#size += resource.bytes.length
    if (this.#batch.length >= BATCH || this.#size >= BATCH_BYTES) await this.take()
  }

  async take(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#size = 0
    if (batch.length === 0) return
    const taken = await takeIn(this.#house, this.#source.dossier, batch, { source: this.#source.id })
    for (const [i, { kept }] of taken.entries()) {
      if (kept) continue
      this.brought += 1
      this.bytes += batch[i]?.bytes.length ?? 0
    }
  }
}
