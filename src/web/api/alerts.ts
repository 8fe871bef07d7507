/** `/api/dossiers/{name}/alerts`: who is told of what is new in a dossier, for a command beside the server. */
import { z } from 'zod'
import { alertKinds, editions } from '../../domain/index.ts'
import { part } from '../desk/pages.tsx'
import type { Ask } from '../visit.ts'
import { bodyOf, given } from './body.ts'

const by = 'owner'
const asked = z.object({
  actor: z.string().optional(),
  issue: z.string().optional(),
  on: z.array(z.enum(alertKinds)),
  reviewed: z.boolean(),
  language: z.enum(editions),
  way: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('feed') }),
    z.object({ kind: z.literal('webhook'), url: z.string() }),
    z.object({ kind: z.literal('mail'), address: z.string() }),
  ]),
})
const one = z.object({ id: z.string() })

export async function listAlerts(c: Ask): Promise<Response> {
  return c.json(await c.get('flow').listSubscriptions(part(c, 'name')))
}

export async function addAlert(c: Ask): Promise<Response> {
  const { actor, issue, ...rest } = await bodyOf(c, asked)
  return c.json(await c.get('flow').addSubscription(part(c, 'name'), { ...rest, ...given({ actor, issue }), by }))
}

export async function removeAlert(c: Ask): Promise<Response> {
  const { id } = await bodyOf(c, one)
  return c.json(await c.get('flow').removeSubscription(part(c, 'name'), id, by))
}

export async function testAlert(c: Ask): Promise<Response> {
  const { id } = await bodyOf(c, one)
  return c.json(await c.get('flow').testSubscription(part(c, 'name'), id))
}
