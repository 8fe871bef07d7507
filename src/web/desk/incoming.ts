/** What forms on the inbox change: failures retried or let go, sources added, asked and removed. Each ends in a redirect back. */
import { ReadoutError } from '../../domain/index.ts'
import { backOf, type Deed, withDone } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { seeOther } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { part } from './pages.tsx'

export function retry(c: Ask): Promise<Response> {
  return change(c, async (dossier, form) => {
    const count = await c.get('flow').retrySetAside(dossier, idsIn(form('id')))
    return { deed: 'retried', count }
  })
}

export function letGo(c: Ask): Promise<Response> {
  return change(c, async (dossier, form) => {
    const count = await c.get('flow').discardSetAside(dossier, idsIn(form('id')))
    return { deed: 'let-go', count }
  })
}

export function addSource(c: Ask): Promise<Response> {
  return change(c, async (dossier, form) => {
    const address = form('address').trim()
    if (address === '') throw new ReadoutError('invalid', 'address', 'a source needs one')
    const every = form('every').trim()
    await c.get('flow').addSource(dossier, { address, ...(every === '' ? {} : { every: Number(every) }) })
    return { deed: 'source-added' }
  })
}

export function askSource(c: Ask): Promise<Response> {
  return change(c, async (dossier, form) => {
    await c.get('flow').askSources(dossier, [form('source')])
    return { deed: 'asked' }
  })
}

export function removeSource(c: Ask): Promise<Response> {
  return change(c, async (dossier, form) => {
    await c.get('flow').removeSource(dossier, form('source'))
    return { deed: 'source-removed' }
  })
}

type Form = (name: string) => string

async function change(
  c: Ask,
  work: (dossier: string, form: Form) => Promise<{ deed: Deed; count?: number }>,
): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const { deed, count } = await work(dossier, form)
  const back = backOf(form('back'), visitOf(c).to(dossier).inbox())
  return seeOther(withDone(back, deed, count === undefined ? {} : { count }))
}

function idsIn(id: string): string[] | 'all' {
  return id === 'all' ? 'all' : [id]
}
