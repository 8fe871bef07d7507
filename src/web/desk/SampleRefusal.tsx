/** A text that was meant for the sample: it is kept in the box, and offered a dossier of one's own. */
import type { VNode } from 'preact'
import type { DossierCard } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import type { Visit } from '../visit.ts'

interface SampleRefusalProps {
  visit: Visit
  own: readonly DossierCard[]
  text: string
  title: string
  published: string
}

export function SampleRefusal({ visit, own, text, title, published }: SampleRefusalProps): VNode {
  return (
    <Frame visit={visit} title="The sample stays as it is">
      <header class="page-head">
        <h1>The sample stays as it is</h1>
        <p class="lead">
          Everything in it is invented, so nothing real is ever put there. Choose a dossier of your own.
        </p>
      </header>
      <PasteBox visit={visit} own={own} text={text} title={title} published={published} />
    </Frame>
  )
}
