/** `/{edition}/data` lists what can be downloaded; `/data/{record}/{what}.{form}` is a file, of the briefs without a record. */
import { briefForms, type DataPlace } from '../../../flow/index.ts'
import { pageResponse } from '../../http/page.ts'
import { siteAddresses } from '../addresses.ts'
import { editionIn, missing, passedOn } from '../asked.ts'
import { firstEdition, placeOf, type SiteAsk, siteVisitOf } from '../visit.ts'
import { DataPage } from './DataPage.tsx'

export async function data(c: SiteAsk): Promise<Response> {
  const [sets, { apa }] = await Promise.all([c.var.flow.data(editionIn(c), dataPlaceOf(c)), briefForms()])
  return pageResponse(<DataPage visit={siteVisitOf(c)} sets={sets} apa={apa} />)
}

export async function dataFile(c: SiteAsk): Promise<Response> {
  const [, what, form] = /^([a-z]+)\.([a-z]+)$/.exec(c.req.param('file') ?? '') ?? []
  if (what === undefined || form === undefined) throw missing(c)
  const record = passedOn(c, c.req.param('record')) ?? null
  const { bytes, mediaType, name } = await c.var.flow.dataFile({ record, what, form }, dataPlaceOf(c))
  return new Response(bytes, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
  })
}

function dataPlaceOf(c: SiteAsk): DataPlace {
  const { settings, absolute } = placeOf(c)
  return {
    site: settings.name,
    editions: settings.editions,
    page: absolute(siteAddresses.data(firstEdition(settings))),
    brief: (edition, slug) => absolute(siteAddresses.brief(edition, slug)),
  }
}
