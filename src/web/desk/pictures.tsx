/** Every drawing of the desk as a file: `/{lang}/{dossier}/{which}.svg`, and `.png`, with `?scale=2`. */

import { ReadoutError } from '../../domain/index.ts'
import type { PositionView } from '../../flow/index.ts'
import type { PictureKind } from '../addresses.ts'
import { HEIGHT, NetworkDrawing, WIDTH } from '../parts/NetworkDrawing.tsx'
import { heightOf, WIDTH as QUOTING_WIDTH, QuotingDrawing } from '../parts/QuotingDrawing.tsx'
import { StanceDrawing, stanceHeight, stanceLanes } from '../parts/StanceChart.tsx'
import { TrackDrawing, trackHeight } from '../parts/TrackLanes.tsx'
import { Legend, StanceLegend } from '../pictures/legend.tsx'
import { matrixPicture } from '../pictures/matrix.tsx'
import { type Picture, svgOf } from '../pictures/picture.tsx'
import { pngOf, scales } from '../pictures/png.ts'
import { byStance } from '../text/sides.ts'
import type { Ask } from '../visit.ts'
import { nodesOf } from './network.tsx'
import { part } from './pages.tsx'
import { lanesOf } from './tracks.ts'

/** Of drawings that fill whatever room there is. */
const ROOM = 1000

type Draw = (c: Ask, dossier: string) => Promise<Picture | null>

const pictures: Readonly<Record<PictureKind, Draw>> = {
  async network(c, dossier) {
    const view = await c.get('flow').networkView(dossier, { of: nodesOf(c) })
    const title = `Who agrees with whom: ${view.dossier.title}`
    if (view.nodes.length === 0) return null
    const legend = (
      <Legend text="A full line: mostly on the same side; a dashed one: on opposite sides. Shapes are camps." />
    )
    return { title, width: WIDTH, height: HEIGHT, drawing: <NetworkDrawing view={view} />, legend }
  },
  async quoting(c, dossier) {
    const view = await c.get('flow').quotingView(dossier)
    if (view.links.length === 0) return null
    const legend = (
      <Legend text="A wide line is many statements, a dashed one mostly in other words; squares are outlets." />
    )
    const title = `Who quotes whom: ${view.dossier.title}`
    return { title, width: QUOTING_WIDTH, height: heightOf(view), drawing: <QuotingDrawing view={view} />, legend }
  },
  async positions(c, dossier) {
    const { matrix, dossier: of } = await c.get('flow').dossierView(dossier)
    return matrix.rows.length > 0 ? matrixPicture(`Who stands where: ${of.title}`, matrix) : null
  },
  async stances(c, dossier) {
    const [actor, issue] = [c.req.query('actor'), c.req.query('issue')]
    if (actor) {
      const view = await c.get('flow').actorView(dossier, actor)
      return stancesPicture(
        `${view.actor.name}: positions over time`,
        view.positions.map((position) => ({ label: position.issue.name, position })),
      )
    }
    if (!issue) throw new ReadoutError('not-found', c.req.path, 'it needs actor or issue')
    const view = await c.get('flow').issueView(dossier, issue)
    return stancesPicture(
      `${view.issue.name}: positions over time`,
      byStance(view.positions).map((position) => ({ label: position.actor.name, position })),
    )
  },
  async tracks(c, dossier) {
    const view = await c.get('flow').tracksView(dossier)
    const lanes = lanesOf(view)
    const height = trackHeight(lanes)
    if (height === 0) return null
    const legend = (
      <Legend text="Each shape is a meeting: filled when held, hollow when not (yet), crossed when denied or cancelled." />
    )
    return {
      title: `Tracks: ${view.dossier.title}`,
      width: ROOM,
      height,
      drawing: <TrackDrawing lanes={lanes} />,
      legend,
    }
  },
}

function stancesPicture(title: string, named: readonly { label: string; position: PositionView }[]): Picture | null {
  const lanes = stanceLanes(named)
  const height = stanceHeight(lanes)
  if (height === 0) return null
  const legend = <StanceLegend note="A line joins the two between which a position moved." />
  return { title, width: ROOM, height, drawing: <StanceDrawing lanes={lanes} />, legend }
}

/** @throws ReadoutError `not-found` for a drawing of nothing; `invalid` for a scale that does not do */
export async function picture(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const [, which, as] = /^(\w+)\.(svg|png)$/.exec(part(c, 'picture')) ?? []
  const draw = Object.entries(pictures).find(([name]) => name === which)?.[1]
  const made = draw && (await draw(c, dossier))
  if (!made) throw new ReadoutError('not-found', c.req.path, 'there is nothing to draw')
  const scale = c.req.query('scale') ?? String(scales.usual)
  const body = as === 'svg' ? svgOf(made) : new Uint8Array(await pngOf(made, Number(scale.trim() || 'none')))
  return new Response(body, {
    headers: {
      'content-type': as === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'content-disposition': `attachment; filename="${dossier}-${which}.${as}"`,
    },
  })
}
