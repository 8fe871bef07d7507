/** A drawing as a file of its own: with its title, a legend, and in itself what pages have in their stylesheets. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { clipped, withoutControls } from '../text/language.ts'

export interface Picture {
  title: string
  /** Of the drawing, in units that are pixels at scale 1. */
  width: number
  height: number
  drawing: VNode
  /** One line under it. */
  legend?: VNode
}

const MARGIN = 20
const HEAD = 50
const FOOT = 40
const TITLE = 90

/** How large the whole picture is. */
export function sizeOf({ width, height, legend }: Picture): { width: number; height: number } {
  return { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(HEAD + height + (legend ? FOOT : 0) + MARGIN) }
}

/** The file's text. */
export function svgOf(picture: Picture): string {
  const { title, width, height, drawing, legend } = picture
  const size = sizeOf(picture)
  const said = withoutControls(title)
  const most = Math.min(TITLE, Math.floor(width / 10))
  const svg = (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${size.width} ${size.height}`} {...size}>
      <title>{said}</title>
      <style>{STYLE}</style>
      <rect width={size.width} height={size.height} fill="#ffffff" />
      <text class="title" x={MARGIN} y={32}>
        {clipped(said, most)}
      </text>
      <svg x={MARGIN} y={HEAD} width={width} height={height} overflow="visible" aria-hidden="true">
        {drawing}
      </svg>
      {legend && <g transform={`translate(${MARGIN} ${HEAD + height})`}>{legend}</g>}
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${held(renderToString(svg))}`
}

/** What XML can hold. */
function held(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}

/** What the stylesheets say of drawings (`assets/styles/drawings.css`), in the light theme's colours; each property by itself, as every program reads it. */
const STYLE = `text{font-family:"DejaVu Sans",system-ui,sans-serif;font-size:13px;fill:#1d1c1a}
.title{font-size:17px;font-weight:bold}
.name{paint-order:stroke;stroke:#ffffff;stroke-width:3px}
.lane,.head{font-weight:bold}.tick,.small{font-size:12px;fill:#5a564e}
.grid,.rule{stroke:#ddd8cc}.base{stroke:#857f73;stroke-dasharray:1 5}.move{stroke:#1d1c1a;stroke-width:2}
.tie{stroke:#857f73;opacity:.75}.tie.conflict{stroke:#a33d08;stroke-dasharray:7 5}.grip{stroke:none}
.camp{stroke:#ffffff;stroke-width:1.5}.camp-0{fill:#0072b2}.camp-1{fill:#d55e00}.camp-2{fill:#009e73}
.camp-3{fill:#cc79a7}.camp-4{fill:#e69f00}.camp-5{fill:#56b4e9}.camp-6{fill:#5a564e}
.shape{stroke:#ffffff;stroke-width:1}.shape.for{fill:#0b5c97}.shape.against{fill:#a33d08}
.shape.conditional{fill:#77397f}.shape.unclear{fill:#ffffff;stroke:#5a564e;stroke-width:2}
.meeting{fill:#ffffff;stroke:#14465c;stroke-width:2}.meeting.held{fill:#14465c}
.meeting.denied,.meeting.cancelled{stroke:#8a4b00}.crossed{stroke:#8a4b00;stroke-width:2;fill:none}
.reported{stroke-dasharray:7 5}.side{font-weight:bold;fill:#5a564e}.teller{fill:#0072b2}.teller.person{fill:#d55e00}`
