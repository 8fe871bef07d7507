/** Where else a document's text stands: the original, the others, longer and shorter ones. */
import type { VNode } from 'preact'
import type { CopiesView, CopyView, DocumentCard } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { shareText } from '../text/copies.ts'
import { safeHref } from '../text/links.ts'
import { outletName, titleOf, WhenTime } from './names.tsx'

interface CopiesProps {
  copies: CopiesView | null | undefined
  to: Addresses
  /** Leaves out how much each has in common: for lists. */
  short?: boolean
}

export function Copies({ copies, to, short }: CopiesProps): VNode | null {
  if (!copies) return null
  const { original, also, alsoTotal, inside, holds } = copies
  const unnamed = alsoTotal - also.length - (original ? 1 : 0)
  const shown = { to, short: short ?? false }
  return (
    <p class="copies">
      {original && <Line name="Original" copies={[original]} {...shown} />}
      {also.length > 0 && <Line name="Also in" copies={also} more={unnamed} {...shown} />}
      {inside.length > 0 && <Line name="Within a longer text" copies={inside} {...shown} />}
      {holds.length > 0 && <Line name="Holds the text of" copies={holds} {...shown} />}
    </p>
  )
}

/** Who published it; where nobody knows, what it is called. */
function placeOf(card: DocumentCard): string {
  return safeHref(card.url ?? card.address) || card.outlet ? outletName(card) : titleOf(card)
}

interface LineProps {
  name: string
  copies: readonly CopyView[]
  more?: number
  to: Addresses
  short: boolean
}

function Line({ name, copies, more = 0, to, short }: LineProps): VNode {
  return (
    <span>
      {name}:{' '}
      {copies.map((copy, i) => (
        <span key={copy.document.id}>
          {i > 0 && '; '}
          <a href={to.document(copy.document.id)} title={titleOf(copy.document)}>
            <bdi>{placeOf(copy.document)}</bdi>
          </a>
          {copy.document.published && (
            <>
              , <WhenTime when={copy.document.published} />
            </>
          )}
          {!short && shareText(copy) && ` (${shareText(copy)})`}
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.{' '}
    </span>
  )
}
