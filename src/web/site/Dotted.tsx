/** Things in a row. */
import { type ComponentChildren, Fragment, type VNode } from 'preact'

/** One after the other, with a dot between. */
export function Dotted({ children }: { children: ComponentChildren[] }): VNode {
  return (
    <>
      {children.map((child, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}
          {child}
        </Fragment>
      ))}
    </>
  )
}
