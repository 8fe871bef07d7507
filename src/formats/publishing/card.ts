/** The picture of a brief that other sites show beside a link to it (Open Graph): 1200 by 630, an SVG in DejaVu Sans. */
import { plainLine } from '../line.ts'
import { attributes, xmlText } from '../xml.ts'
import type { PublishedBrief, PublishedSite } from './brief.ts'
import { linesOf } from './letterWidths.ts'

export const cardSize = { width: 1200, height: 630 } as const

const MARGIN = 80
const INNER = cardSize.width - 2 * MARGIN
/** The size of the title with how many lines of it there is room for: the largest in which it is whole. */
const sizes = [
  { size: 72, most: 4 },
  { size: 60, most: 5 },
  { size: 48, most: 6 },
] as const
const SMALL = 30
const colours = { ground: '#12263a', line: '#e0b252', title: '#ffffff', small: '#c9d6e2' } as const

/** The card as SVG. Texts that are too long end in an ellipsis; none leaves the card. */
export function briefCard(brief: PublishedBrief, site: PublishedSite): string {
  const title = titleOf(shown(brief.title))
  const day = new Intl.DateTimeFormat(brief.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(brief.published),
  )
  const bottom = cardSize.height - MARGIN
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', ...cardSize, viewBox: `0 0 ${cardSize.width} ${cardSize.height}`, 'font-family': 'DejaVu Sans, sans-serif' })}>`,
    `<rect${attributes({ ...cardSize, fill: colours.ground })} />`,
    `<rect${attributes({ width: 16, height: cardSize.height, fill: colours.line })} />`,
    small(brief.category?.name ?? '', { x: MARGIN, y: 90, fill: colours.line }, INNER),
    ...title.lines.map((line, i) =>
      text(line, {
        x: MARGIN,
        y: 130 + title.size * (1 + i * 1.2),
        fill: colours.title,
        'font-size': title.size,
        'font-weight': 'bold',
      }),
    ),
    small(site.name, { x: MARGIN, y: bottom, fill: colours.small }, INNER * 0.6),
    small(day, { x: cardSize.width - MARGIN, y: bottom, fill: colours.small, 'text-anchor': 'end' }, INNER * 0.38),
    '</svg>\n',
  ].join('\n')
}

function titleOf(title: string): { size: number; lines: string[] } {
  const tried = sizes.map(({ size, most }) => ({ size, most, lines: linesOf(title, INNER / size, most + 1) }))
  const whole = tried.find(({ lines, most }) => lines.length <= most)
  const { size, most } = sizes[sizes.length - 1] as (typeof sizes)[number]
  return whole ?? { size, lines: linesOf(title, INNER / size, most) }
}

function small(said: string, of: Parameters<typeof attributes>[0], width: number): string {
  return linesOf(shown(said), width / SMALL, 1)
    .map((line) => text(line, { ...of, 'font-size': SMALL }))
    .join('')
}

function text(said: string, of: Parameters<typeof attributes>[0]): string {
  return `<text${attributes(of)}>${xmlText(said)}</text>`
}

/** On one line, without the marks that would turn the direction of what follows. */
function shown(said: string): string {
  return plainLine(said.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
}
