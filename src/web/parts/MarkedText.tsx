/**
 * A text with its findings in place. Every piece knows the findings it belongs to (`data-of`), so that a script can
 * light a statement's parts together; without one, the numbers lead to the list and the list leads back.
 */
import type { ComponentChildren, VNode } from 'preact'
import type { Section, Span } from '../../domain/index.ts'
import { findingAnchor, textAnchor } from '../addresses.ts'
import { blocksOf } from '../text/blocks.ts'
import { type Marked, type Segment, segmentsOf } from '../text/segments.ts'

/** A finding as the text shows it. */
export interface Shown {
  id: string
  /** Its number in the list; null for a mention, which has none. */
  number: number | null
  /** Read out and shown on hover: "Statement 3: Isaura Demrel". */
  label: string
  /** Rejected ones are left in the list but not marked in the text. */
  rejected: boolean
  parts: { part: Marked['part']; spans: Span[] }[]
}

interface MarkedTextProps {
  text: string
  findings: readonly Shown[]
  sections?: readonly Section[]
  /** The level of section headings. */
  level?: 2 | 3
}

export function MarkedText({ text, findings, sections = [], level = 2 }: MarkedTextProps): VNode {
  const blocks = blocksOf(text, sections)
  const shown = findings.filter((finding) => !finding.rejected)
  const marks = shown.flatMap(({ id, parts }) =>
    parts.flatMap(({ part, spans }) => spans.map((span): Marked => ({ finding: id, part, span }))),
  )
  const edges = edgesOf(findings)
  const cuts = [...blocks.flatMap(({ start, end }) => [start, end]), ...edges.begins.keys(), ...edges.ends.keys()]
  const segments = segmentsOf(text.length, marks, cuts)
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const Heading = `h${level}` as const

  let next = 0
  return (
    <>
      {blocks.map(({ kind, start, end }) => {
        const pieces: VNode[] = []
        for (let one = segments[next]; one && one.start < end; one = segments[++next]) {
          if (one.start >= start)
            pieces.push(<Piece key={one.start} text={text} segment={one} byId={byId} edges={edges} />)
        }
        return kind === 'heading' ? <Heading key={start}>{pieces}</Heading> : <p key={start}>{pieces}</p>
      })}
    </>
  )
}

/** Where findings begin and end: anchors go before the first word, numbers after the last. */
interface Edges {
  begins: Map<number, Shown[]>
  ends: Map<number, Shown[]>
}

function edgesOf(findings: readonly Shown[]): Edges {
  const all = findings.flatMap((finding) => {
    const spans = finding.parts.flatMap(({ spans }) => spans)
    if (spans.length === 0) return []
    const start = spans.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY)
    const end = spans.reduce((most, [, to]) => Math.max(most, to), 0)
    return [{ finding, start, end }]
  })
  const group = (key: 'start' | 'end') => {
    const grouped = Map.groupBy(all, (one) => one[key])
    return new Map([...grouped].map(([at, list]) => [at, list.map(({ finding }) => finding)]))
  }
  return { begins: group('start'), ends: group('end') }
}

interface PieceProps {
  text: string
  segment: Segment
  byId: ReadonlyMap<string, Shown>
  edges: Edges
}

function Piece({ text, segment, byId, edges }: PieceProps): VNode {
  const { start, end, marks } = segment
  const begins = edges.begins.get(start) ?? []
  const ends = (edges.ends.get(end) ?? []).filter((finding) => finding.number !== null)
  return (
    <>
      {begins.map(({ id }) => (
        <span key={id} id={textAnchor(id)} class="anchor" />
      ))}
      <Marking marks={marks} byId={byId}>
        {text.slice(start, end)}
      </Marking>
      {ends.map(({ id, number, label }) => (
        <sup key={id} class="ref">
          <a href={`#${findingAnchor(id)}`} data-of={id} aria-label={label}>
            {number}
          </a>
        </sup>
      ))}
    </>
  )
}

const quiet: ReadonlySet<Marked['part']> = new Set(['mention', 'event', 'forecast'])

interface MarkingProps {
  marks: readonly Marked[]
  byId: ReadonlyMap<string, Shown>
  children: ComponentChildren
}

function Marking({ marks, byId, children }: MarkingProps): VNode {
  if (marks.length === 0) return <>{children}</>
  const of = [...new Set(marks.map(({ finding }) => finding))]
  const parts = [...new Set(marks.map(({ part }) => part))]
  const title = marks.map(({ finding, part }) => `${byId.get(finding)?.label ?? ''} (${part})`).join('; ')
  const attributes = { class: parts.join(' '), 'data-of': of.join(' '), title }
  // A name, an event or a forecast alone is no highlight: only what belongs to a statement is.
  return parts.every((part) => quiet.has(part)) ? (
    <span {...attributes}>{children}</span>
  ) : (
    <mark {...attributes}>{children}</mark>
  )
}
