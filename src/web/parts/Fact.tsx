/** One line of a list `<dl class="told">`: what is told, and it. Isolated, since it may be in another script. */
import type { ComponentChildren, VNode } from 'preact'

export function Fact({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
