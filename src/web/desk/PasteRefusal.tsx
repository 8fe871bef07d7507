/** A text that could not be added: why, and the box with everything as it was typed. */
import type { VNode } from 'preact'
import type { ReadoutError } from '../../domain/index.ts'
import type { DossierCard } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { PasteBox, type Pasted } from '../parts/PasteBox.tsx'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { remedyFor } from './remedies.ts'

interface PasteRefusalProps {
  visit: Visit
  own: readonly DossierCard[]
  pasted: Pasted
  error: ReadoutError
}

export function PasteRefusal({ visit, own, pasted, error }: PasteRefusalProps): VNode {
  const sample = error.code === 'dossier-sample'
  const heading = sample ? 'The sample stays as it is' : 'This text was not added'
  return (
    <Frame visit={visit} title={heading}>
      <header class="page-head">
        <h1>{heading}</h1>
        <p class="lead" role="alert">
          {sample ? (
            'Everything in it is invented, so nothing real is ever put there. Choose a dossier of your own.'
          ) : (
            <>
              <bdi>{clipped(error.input, 200)}</bdi>: {clipped(error.reason, 500)}.{' '}
              {error.code === 'dossier-missing' ? 'Choose one of those below' : remedyFor(error)}.
            </>
          )}
        </p>
      </header>
      <PasteBox visit={visit} own={own} pasted={pasted} />
    </Frame>
  )
}
