/** What a value is; the names of shapes lead to them. */
import { Fragment, type VNode } from 'preact'
import type { Schema } from './jsonSchema.ts'
import { typeParts } from './typeText.ts'

export function TypeName({ schema }: { schema: Schema }): VNode {
  return (
    <>
      {typeParts(schema).map((part, i) => (
        <Fragment key={i}>
          {typeof part === 'string' ? part : <a href={`#shape:${part.shape}`}>{part.shape}</a>}
        </Fragment>
      ))}
    </>
  )
}
