/** Words from a document that a comparison rests on: the quotation leads to them, the line under it to the outlet. */
import type { VNode } from 'preact'
import type { Actor } from '../../domain/index.ts'
import type { DocumentCard } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { ActorName, OutletLink, Published } from './names.tsx'
import { Words } from './Words.tsx'

const WORDS = 400

interface EvidenceProps {
  words: string
  /** Null when it is gone. */
  document: DocumentCard | null
  /** The statement or event that the words are. */
  finding?: string | undefined
  /** Whose words or deed it is; null for the page's own. */
  actor?: Actor | null
  to: Addresses
}

export function Evidence({ words, document, finding, actor, to }: EvidenceProps): VNode {
  return (
    <div class="evidence">
      {actor && (
        <p class="who">
          <ActorName actor={actor} to={to} />
        </p>
      )}
      <blockquote>
        {document ? (
          <a class="plain" href={placeOf(to, document.id, words, finding)}>
            <Words pieces={[words]} language={document.language} most={WORDS} />
          </a>
        ) : (
          words
        )}
      </blockquote>
      {document && (
        <p class="facts">
          <OutletLink card={document} /> <span aria-hidden="true">·</span> <Published card={document} to={to} />
        </p>
      )}
    </div>
  )
}

/** As much of the words as a browser needs to find them in the page. */
const FRAGMENT = 80

/** At the finding where there is one; else at the words themselves (URL fragment text directives, WICG). */
export function placeOf(to: Addresses, document: string, words: string, finding?: string): string {
  if (finding) return to.document(document, finding)
  const [line = ''] = words.trim().split('\n')
  const start = line.length > FRAGMENT ? line.slice(0, FRAGMENT).replace(/\s+\S*$/, '') : line
  return `${to.document(document)}#:~:text=${encodeURIComponent(start).replaceAll('-', '%2D')}`
}
