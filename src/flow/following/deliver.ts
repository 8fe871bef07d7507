/** The job that tells somebody. Done at least once: a process may end after the sending and before it is noted. */
import { createHmac } from 'node:crypto'
import { asReadoutError, type Job, wayAddress } from '../../domain/index.ts'
import type { Digest } from '../../formats/index.ts'
import type { StoredSubscription } from '../../store/index.ts'
import type { House } from '../house.ts'

/** Takes the job off its queue in the transaction that notes the sending. @throws ReadoutError why it was not taken */
export async function deliver(
  house: House,
  job: Extract<Job, { kind: 'deliver' }>,
  signal?: AbortSignal,
): Promise<boolean> {
  const { store } = house
  const { dossier, delivery: id } = job.input
  const delivery = await store.following.delivery(id)
  if (!delivery || delivery.state === 'sent') return false
  const subscription = await store.following.get(dossier, delivery.subscription)
  if (!subscription || subscription.removed !== null) return false
  try {
    await sendDigest(house, subscription, delivery.digest as Digest, signal)
  } catch (error) {
    const { message } = asReadoutError(error, wayAddress(subscription.way) ?? id)
    if (!signal?.aborted)
      await store.following.tried(id, { state: 'waiting', tries: job.tries, reason: message, sent: null })
    throw error
  }
  await store.transaction(async (inner) => {
    const sent = new Date(house.now()).toISOString()
    await inner.following.tried(id, { state: 'sent', tries: job.tries, reason: null, sent })
    await inner.jobs.done(job)
  })
  return true
}

/** Sends it now, once. A feed has nothing to be sent. @throws ReadoutError why it was not taken */
export async function sendDigest(
  house: House,
  subscription: StoredSubscription,
  digest: Digest,
  signal?: AbortSignal,
): Promise<void> {
  const { way, language, secret, id } = subscription
  const { alertJson, alertMail } = await import('../../formats/index.ts')
  if (way.kind === 'mail') {
    const mailer = house.mail()
    const mail = alertMail(digest, language)
    const sender = encodeURIComponent(mailer.from).replace('%40', '@')
    const end = { 'List-Unsubscribe': `<mailto:${sender}?subject=stop%20${id}>` }
    return mailer.send({ ...mail, to: way.address, id: digest.id, headers: { ...end, ...mail.headers } })
  }
  if (way.kind === 'webhook') {
    const body = alertJson(digest, language)
    const headers = { 'Readout-Delivery': digest.id, 'Readout-Signature': signatureOf(secret, body, house.now()) }
    return house.web().send(way.url, { type: 'application/json', body, headers, ...(signal ? { signal } : {}) })
  }
}

/**
 * `t=1930651200,v1=…`: when it was sent, in seconds, and the HMAC-SHA256 of that time, a dot and the body, in hexadecimal.
 * The time is signed too, so that whoever overhears it cannot send it again later.
 */
function signatureOf(secret: string, body: string, now: number): string {
  const time = Math.floor(now / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}
