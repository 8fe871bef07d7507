/** A table that may be wider than the window: it scrolls by itself, also by keys. */
import type { ComponentChildren, VNode } from 'preact'

export function Sideways({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the Tab key
    <section class="sideways" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
