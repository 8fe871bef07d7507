/** A brief's text: every piece of it is shown as text, whatever it holds. */
import { Fragment, type VNode } from 'preact'
import { type Block, type Inline, notesOf, textOfInlines } from '../../domain/index.ts'
import { linkHref } from '../text/links.ts'
import type { Anchors } from './notes.ts'
import type { SiteVisit } from './visit.ts'

interface BlocksProps {
  visit: SiteVisit
  blocks: readonly Block[]
  places: ReadonlyMap<Inline, number>
  /** The line that goes with words copied from a quotation, by the number of its footnote. */
  sources: ReadonlyMap<number, string>
  anchors: Anchors
  /** By how many levels its headings are lower than the text has them; by none unless told. */
  deeper?: number
}

const headings = ['h1', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

export function Blocks({ blocks, ...rest }: BlocksProps): VNode {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockPiece key={i} block={block} {...rest} />
      ))}
    </>
  )
}

function BlockPiece({ block, ...rest }: Omit<BlocksProps, 'blocks'> & { block: Block }): VNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level + (rest.deeper ?? 0)] ?? 'h6'
      const id = rest.anchors.heading(block.id)
      const name = rest.visit.say('brief.section', { title: textOfInlines(block.inlines) })
      return (
        <Heading id={id}>
          <Run inlines={block.inlines} {...rest} />{' '}
          <a class="pilcrow" href={`#${id}`} aria-label={name}>
            ¶
          </a>
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Run inlines={block.inlines} {...rest} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, i) => (
            <li key={i}>
              <Blocks blocks={item} {...rest} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote': {
      const [first] = notesOf(block.blocks)
      const source = first === undefined ? undefined : rest.sources.get(first)
      return (
        <blockquote {...(source ? { 'data-source': source } : {})}>
          <Blocks blocks={block.blocks} {...rest} />
        </blockquote>
      )
    }
    case 'rule':
      return <hr />
  }
}

function Run({ inlines, ...rest }: Omit<BlocksProps, 'blocks'> & { inlines: readonly Inline[] }): VNode {
  return (
    <>
      {inlines.map((inline, i) => (
        <Fragment key={i}>{piece(inline, rest)}</Fragment>
      ))}
    </>
  )
}

function piece(inline: Inline, rest: Omit<BlocksProps, 'blocks'>): VNode | string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Run inlines={inline.inlines} {...rest} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Run inlines={inline.inlines} {...rest} />
        </strong>
      )
    case 'link': {
      const run = <Run inlines={inline.inlines} {...rest} />
      const href = hrefOf(inline.href, rest.anchors)
      if (href === null) return run
      return (
        <a href={href} {...(href.startsWith('#') ? {} : { class: 'out' })}>
          {run}
        </a>
      )
    }
    case 'note':
      return (
        <sup class="ref" id={rest.anchors.place(inline.number, rest.places.get(inline) ?? 1)}>
          <a
            href={`#${rest.anchors.note(inline.number)}`}
            aria-label={rest.visit.say('evidence.open', { number: inline.number })}
          >
            {inline.number}
          </a>
        </sup>
      )
  }
}

/** An address to somewhere else, or within the page; null for one that leads nowhere good. */
function hrefOf(href: string, { heading }: Anchors): string | null {
  return href.startsWith('#') ? `#${heading(href.slice(1))}` : linkHref(href)
}
