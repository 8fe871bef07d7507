/** The relay chain as steps: the outlet heard it from whom, who heard it from the source. */
import type { VNode } from 'preact'
import type { StatementView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { ActorName, ActorNames, OutLink } from '../parts/names.tsx'
import { Words } from '../parts/Words.tsx'

export function Relay({ view, outlet, to }: { view: StatementView; outlet: string; to: Addresses }): VNode {
  const { via, sources, words, document } = view
  return (
    <ol class="relay" aria-label="The way it came, from the outlet back to the source">
      <li>
        <span class="step">published by</span>
        <OutLink address={document.url ?? document.address}>{outlet}</OutLink>
      </li>
      {via.toReversed().map(({ words: said, actor }, i) => (
        <li key={`${i}${said}`}>
          <span class="step">as told by</span>
          {actor ? <ActorName actor={actor} to={to} /> : null}{' '}
          <q>
            <Words pieces={[said]} language={document.language} most={160} />
          </q>
        </li>
      ))}
      <li>
        <span class="step">said by</span>
        {sources.length > 0 ? (
          <ActorNames actors={sources} to={to} />
        ) : words.source.length > 0 ? (
          <Words pieces={words.source} language={document.language} most={160} />
        ) : (
          'nobody named'
        )}
      </li>
    </ol>
  )
}
