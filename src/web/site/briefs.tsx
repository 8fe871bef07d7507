/** A brief's page, and what there is of it besides: citations as files, the picture for links to it. */
import { type BriefForms, type BriefView, briefForms } from '../../flow/index.ts'
import { pageResponse } from '../http/page.ts'
import { pngFrom } from '../pictures/png.ts'
import { allowAd } from './ad.tsx'
import { editionIn, missing, passedOn } from './asked.ts'
import { BriefPage } from './BriefPage.tsx'
import { type CitationFile, citationFiles } from './citationFiles.ts'
import { citationIn, citationsOf } from './citations.ts'
import { FailurePage } from './FailurePage.tsx'
import { jsonLdOf } from './jsonLd.ts'
import { toldBrief, toldSite } from './told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from './visit.ts'

type Show = (visit: SiteVisit, brief: BriefView, forms: BriefForms) => Response | Promise<Response>

/** The page. Whoever reads it is counted. */
export function brief(c: SiteAsk): Promise<Response> {
  return shown(c, async (visit, one, forms) => {
    c.set('read', one)
    allowAd(c, 'brief')
    const record = await c.var.flow.records.ofBrief(one.dossier)
    const page = <BriefPage visit={visit} brief={one} citations={citationsOf(visit, one, forms)} record={record} />
    return pageResponse(page, 200, jsonLdOf(visit, one, forms))
  })
}

/** Answers with the brief's citation in a file. */
export function citation(file: CitationFile) {
  return (c: SiteAsk): Promise<Response> =>
    shown(c, (visit, one, forms) => {
      const headers = {
        'content-type': `${citationFiles[file].type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${one.slug}-${one.language}.${file}"`,
        'cache-control': 'no-cache',
      }
      return new Response(citationIn(file, visit, one, forms), { headers })
    })
}

/** The picture that other sites show beside a link to the brief. */
export function card(c: SiteAsk): Promise<Response> {
  return shown(c, async (visit, one, forms) => {
    const svg = forms.briefCard(toldBrief(visit, one), toldSite(visit, one.language))
    const png = await drawn(svg, forms.cardSize.width)
    return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png', 'cache-control': 'no-cache' } })
  })
}

/** Shows what is published, or says why it is not there. */
async function shown(c: SiteAsk, show: Show): Promise<Response> {
  const slug = passedOn(c, c.req.param('slug') ?? '')
  const visit = siteVisitOf(c)
  const answer = await c.var.flow.brief(editionIn(c), slug)
  if (answer.kind === 'published') return show(visit, answer.brief, await briefForms())
  if (answer.kind === 'taken-down') return pageResponse(<FailurePage visit={visit} failure={answer} />, 410)
  if (answer.kind === 'elsewhere') return pageResponse(<FailurePage visit={visit} failure={{ ...answer, slug }} />, 404)
  throw missing(c)
}

/** The pictures drawn last: a link that is passed around is asked for many times at once. */
const pictures = new Map<string, Promise<Uint8Array>>()
const KEPT = 32

function drawn(svg: string, width: number): Promise<Uint8Array> {
  const known = pictures.get(svg)
  if (known) return known
  const made = pngFrom(svg, width)
  pictures.set(svg, made)
  made.catch(() => pictures.delete(svg))
  const [oldest] = pictures.keys()
  if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest)
  return made
}
