/** What does not fit: two pieces of evidence side by side, with the kind of it named and no verdict. */
import type { VNode } from 'preact'
import type { ContradictionSide, RecordContradiction } from '../../../flow/index.ts'
import { Stance } from './marks.tsx'
import { ActorName, EvidenceWords, type InRecord, IssueName, Origin } from './names.tsx'

const WORDS = 280

export function Pairs({ visit, slug, found }: InRecord & { found: readonly RecordContradiction[] }): VNode {
  return (
    <ol class="pairs">
      {found.map(({ kind, a, b }) => (
        <li key={[a, b].map(({ source, words }) => `${source.id} ${words}`).join(' ')}>
          <p class="kind">{visit.say(`contradiction.${kind}`)}</p>
          <div class="two">
            <Side visit={visit} slug={slug} side={a} />
            <Side visit={visit} slug={slug} side={b} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Side({ visit, slug, side }: InRecord & { side: ContradictionSide }): VNode {
  const { actor, source, stance } = side
  return (
    <div class="side">
      {actor && (
        <p class="who">
          <strong>
            <ActorName visit={visit} slug={slug} actor={actor} />
          </strong>
        </p>
      )}
      <blockquote>
        <EvidenceWords visit={visit} slug={slug} evidence={side} most={WORDS} />
      </blockquote>
      {stance && (
        <p class="stances">
          <Stance visit={visit} stance={stance.stance} /> <IssueName visit={visit} slug={slug} issue={stance.issue} />
        </p>
      )}
      <p class="facts">
        <Origin visit={visit} slug={slug} source={source} />
      </p>
    </div>
  )
}
