/** The page of alerts and what its forms change: somebody told, tried out, told no more, and told again. */
import { alertKinds, type Edition, editions, ReadoutError, type Way } from '../../domain/index.ts'
import type { MadeSubscription } from '../../flow/index.ts'
import { backOf, type Deed, withDone } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { pageResponse, seeOther } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { AlertsPage } from './AlertsPage.tsx'
import { part } from './pages.tsx'

export function alerts(c: Ask): Promise<Response> {
  return shown(c)
}

export async function addAlert(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const [actor, issue] = [form('actor').trim(), form('issue')]
  const made = await c.get('flow').addSubscription(dossier, {
    ...(actor === '' ? {} : { actor }),
    ...(issue === '' ? {} : { issue }),
    on: alertKinds.filter((kind) => form(kind) === 'yes'),
    reviewed: form('reviewed') === 'yes',
    language: editions.find((one) => one === form('language')) ?? ('en' satisfies Edition),
    way: wayIn(form),
    by: c.get('by'),
  })
  // A secret stands in no address: the page shows it at once, and never again.
  if (made.secret !== null) return shown(c, made)
  return seeOther(withDone(visitOf(c).to(dossier).alerts, 'alert-added'))
}

export function testAlert(c: Ask): Promise<Response> {
  return change(c, 'alert-tested', (dossier, id) => c.get('flow').testSubscription(dossier, id))
}

export function endAlert(c: Ask): Promise<Response> {
  return change(c, 'alert-ended', (dossier, id) => c.get('flow').removeSubscription(dossier, id, c.get('by')))
}

export function restoreAlert(c: Ask): Promise<Response> {
  return change(c, 'undone', (dossier, id) => c.get('flow').restoreSubscription(dossier, id, c.get('by')))
}

async function shown(c: Ask, made?: MadeSubscription): Promise<Response> {
  const view = await c.get('flow').alertsView(part(c, 'dossier'))
  return pageResponse(<AlertsPage visit={visitOf(c)} view={view} {...(made ? { made } : {})} />)
}

async function change(c: Ask, deed: Deed, work: (dossier: string, id: string) => Promise<unknown>): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const id = form('id')
  await work(dossier, id)
  const back = backOf(form('back'), visitOf(c).to(dossier).alerts)
  return seeOther(withDone(back, deed, deed === 'alert-ended' ? { subject: id } : {}))
}

function wayIn(form: (name: string) => string): Way {
  const [kind, address] = [form('way'), form('address').trim()]
  if (kind === 'webhook') return { kind, url: address }
  if (kind === 'mail') return { kind, address }
  if (kind === 'feed') return { kind }
  throw new ReadoutError('invalid', 'the form', 'it names no way of telling')
}
