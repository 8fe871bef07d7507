/** A brief's text: every piece of it is shown as text, whatever it holds. */
import { Fragment, type VNode } from 'preact'
import { type Block, type Inline, notesOf, textOfInlines } from '../../domain/index.ts'
import { linkHref } from '../text/links.ts'
import { noteId, placeId } from './notes.ts'
import type { SiteVisit } from './visit.ts'

interface BlocksProps {
  visit: SiteVisit
  blocks: readonly Block[]
  places: ReadonlyMap<Inline, number>
  /** The line that goes with words copied from a quotation, by the number of its footnote. */
  sources: ReadonlyMap<number, string>
}

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
      const Heading = `h${block.level}` as const
      const name = rest.visit.say('brief.section', { title: textOfInlines(block.inlines) })
      return (
        <Heading id={block.id}>
          <Run inlines={block.inlines} {...rest} />{' '}
          <a class="pilcrow" href={`#${block.id}`} aria-label={name}>
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
      const href = linkHref(inline.href)
      if (href === null) return run
      return (
        <a href={href} {...(href.startsWith('#') ? {} : { class: 'out' })}>
          {run}
        </a>
      )
    }
    case 'note':
      return (
        <sup class="ref" id={placeId(inline.number, rest.places.get(inline) ?? 1)}>
          <a href={`#${noteId(inline.number)}`} aria-label={rest.visit.say('evidence.open', { number: inline.number })}>
            {inline.number}
          </a>
        </sup>
      )
  }
}
