/** A drawing to take along: as SVG, which can be drawn at any size and changed, and as PNG. */
import type { VNode } from 'preact'

/** @param name what is taken, for those who hear the links rather than see what they stand under */
export function PictureLinks({ name, href }: { name: string; href: (as: 'svg' | 'png') => string }): VNode {
  return (
    <p class="picture-links">
      <a href={href('svg')} download aria-label={`${name} as SVG`}>
        SVG
      </a>{' '}
      <span aria-hidden="true">·</span>{' '}
      <a href={href('png')} download aria-label={`${name} as PNG`}>
        PNG
      </a>
    </p>
  )
}
