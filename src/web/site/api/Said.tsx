/** What something means; names between backticks are those of the API. */
import { Fragment, type VNode } from 'preact'

export function Said({ text }: { text: string | undefined }): VNode {
  const pieces = (text ?? '').split('`')
  return (
    <>{pieces.map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : <Fragment key={i}>{piece}</Fragment>))}</>
  )
}
