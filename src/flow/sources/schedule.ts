/** When sources are asked: as often as a person wants, a little off the beat, and more seldom while they fail. */
import type { Source } from '../../domain/index.ts'
import type { House } from '../house.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How often it is looked whether a source is due. */
const LOOK = MINUTE / 2
/** How long attempts are remembered, and how often the old ones are forgotten. */
const REMEMBER = 30 * DAY
const FORGET = DAY / 4
/** A source that fails is asked after twice the time, four times, and so on, but at least once a day. */
const DOUBLINGS = 6
/** How much earlier or later than to the minute, so that many sources are not asked at the same moment. */
const JITTER = 0.1

/** @param random from 0 to 1 @returns when a source asked at `now` is to be asked next, in milliseconds */
export function nextDue(now: number, source: Pick<Source, 'every' | 'failures'>, random = Math.random): number {
  const every = source.every * MINUTE
  const wait =
    source.failures === 0 ? every : Math.min(every * 2 ** Math.min(source.failures, DOUBLINGS), Math.max(every, DAY))
  return Math.round(now + wait * (1 - JITTER + 2 * JITTER * random()))
}

/** Sends for every source that is due. One that is being asked already is not asked twice. @returns how many were due */
export async function askDue(house: House): Promise<number> {
  const due = await house.store.sources.due(new Date(house.now()).toISOString(), 1000)
  if (due.length === 0) return 0
  await house.store.jobs.start()
  await house.store.jobs.send(due.map(({ dossier, id }) => ({ kind: 'collect', input: { dossier, source: id } })))
  house.bell.ring()
  return due.length
}

/** Forgets attempts of long ago. @returns how many */
export function forgetAttempts(house: House): Promise<number> {
  return house.store.sources.prune(new Date(house.now() - REMEMBER).toISOString())
}

/** Looks now and then whether a source is due, until stopped. */
export function startSchedule(house: House): { stop(): void } {
  let forgot = Number.NEGATIVE_INFINITY
  const look = async () => {
    await askDue(house)
    if (house.now() - forgot < FORGET) return
    forgot = house.now()
    await forgetAttempts(house)
  }
  // A store that does not answer just now is looked at again the next time.
  const quietly = () => void look().catch(() => {})
  quietly()
  const timer = setInterval(quietly, LOOK)
  return { stop: () => clearInterval(timer) }
}
