/** Paste a text and have it read: the way in that needs no command line. */
import type { VNode } from 'preact'
import type { Dossier } from '../../domain/index.ts'
import { homeAddress } from '../addresses.ts'
import type { Visit } from '../visit.ts'

interface PasteBoxProps {
  visit: Visit
  /** One's own dossiers to choose from; the sample is never among them. */
  own: readonly Dossier[]
  autofocus?: boolean
  /** What was pasted before and could not be added. */
  pasted?: Pasted
}

/** The fields of the box as they were sent. */
export interface Pasted {
  text: string
  title: string
  published: string
  /** The dossier it was meant for; empty for a new one. */
  dossier: string
}

export function PasteBox({ visit, own, autofocus, pasted }: PasteBoxProps): VNode {
  return (
    <form class="paste" method="post" action={`${homeAddress(visit.language)}/add`}>
      <label for="paste-text">Paste a text</label>
      <textarea id="paste-text" name="text" rows={6} required autofocus={autofocus === true}>
        {pasted?.text ?? ''}
      </textarea>
      <div class="fields">
        <div>
          <label for="paste-dossier">Put it in</label>
          <select id="paste-dossier" name="dossier">
            {own.map(({ name, title }) => (
              <option key={name} value={name} selected={name === pasted?.dossier}>
                {title}
              </option>
            ))}
            <option value="" selected={pasted?.dossier === ''}>
              A new dossier
            </option>
          </select>
        </div>
        <div>
          <label for="paste-title">Title, if it has one</label>
          <input id="paste-title" name="title" type="text" maxLength={500} value={pasted?.title ?? ''} />
        </div>
        <div>
          <label for="paste-published">Published</label>
          <input id="paste-published" name="published" type="date" value={pasted?.published ?? ''} />
        </div>
      </div>
      <button type="submit" class="strong">
        Read it
      </button>
    </form>
  )
}
