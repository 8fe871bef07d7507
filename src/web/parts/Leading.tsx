/** A piece of a drawing that may lead somewhere; in a file of its own nothing does. Tables are what the Tab key goes through. */
import type { ComponentChildren, VNode } from 'preact'

export function Leading({ href, children }: { href: string | undefined; children: ComponentChildren }): VNode {
  if (href === undefined) return <>{children}</>
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  )
}
