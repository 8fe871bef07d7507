/** A document's findings of one kind beside its text; nothing where there are none. */
import type { ComponentChildren, VNode } from 'preact'
import { counted } from '../text/counted.ts'

interface FindingSectionProps {
  /** "event"; its plural with an s names the section. */
  kind: string
  shown: number
  total: number
  /** Items of a list. */
  children: ComponentChildren
}

export function FindingSection({ kind, shown, total, children }: FindingSectionProps): VNode | null {
  if (shown === 0) return null
  return (
    <section class={`${kind}s`} aria-label={`${kind[0]?.toUpperCase()}${kind.slice(1)}s`}>
      <h2>{counted(total, kind)}</h2>
      {shown < total && <p class="facts">The first {shown} are listed.</p>}
      <ul>{children}</ul>
    </section>
  )
}
