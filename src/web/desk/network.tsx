/** The network's page and its drawing as a file. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { networkNodes } from '../../flow/index.ts'
import { pageResponse } from '../http/page.ts'
import { HEIGHT, NetworkDrawing, WIDTH } from '../parts/NetworkDrawing.tsx'
import { type Ask, visitOf } from '../visit.ts'
import { NetworkPage } from './NetworkPage.tsx'
import { part } from './pages.tsx'
import { QuotingPage } from './QuotingPage.tsx'

export async function page(c: Ask): Promise<Response> {
  const [a, b] = [c.req.query('a'), c.req.query('b')]
  const between = a && b ? { between: [a, b] as const } : {}
  const view = await c.get('flow').networkView(part(c, 'dossier'), { of: chosen(c), ...between })
  return pageResponse(<NetworkPage visit={visitOf(c)} view={view} />)
}

export async function quoting(c: Ask): Promise<Response> {
  const [by, whom] = [c.req.query('by'), c.req.query('whom')]
  const view = await c.get('flow').quotingView(part(c, 'dossier'), by && whom ? [by, whom] : undefined)
  return pageResponse(<QuotingPage visit={visitOf(c)} view={view} />)
}

export async function picture(c: Ask): Promise<Response> {
  const view = await c.get('flow').networkView(part(c, 'dossier'), { of: chosen(c) })
  const drawing: VNode = (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <title>{`Who agrees with whom: ${view.dossier.title}`}</title>
      <style>{STYLE}</style>
      <rect width={WIDTH} height={HEIGHT} fill="#ffffff" />
      <NetworkDrawing view={view} />
    </svg>
  )
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(drawing)}`, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${view.dossier.name}-network.svg"`,
    },
  })
}

function chosen(c: Ask) {
  return networkNodes.find((one) => one === c.req.query('of')) ?? 'actor'
}

/** What the stylesheet says of the drawing, for a file that has none: the light theme's colours. */
const STYLE = `text{font:13px sans-serif;fill:#1d1c1a;paint-order:stroke;stroke:#fff;stroke-width:3px}
.tie{stroke:#6b675f;opacity:.7}.conflict{stroke:#a33d08;stroke-dasharray:7 5}.grip{stroke:none}
.camp{stroke:#fff;stroke-width:1.5}.camp-0{fill:#0072b2}.camp-1{fill:#d55e00}.camp-2{fill:#009e73}
.camp-3{fill:#cc79a7}.camp-4{fill:#e69f00}.camp-5{fill:#56b4e9}.camp-6{fill:#5a564e}`
