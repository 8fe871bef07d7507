/** `/{lang}/{dossier}/contradictions`: what does not fit, both sides next to each other. It never says who is right. */
import type { VNode } from 'preact'
import type { ContradictionsView } from '../../flow/index.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { Frame } from '../parts/Frame.tsx'
import { Stance } from '../parts/Stance.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

type Found = ContradictionsView['found'][number]

const kinds: Record<Found['kind'], { name: string; sides: [a: string, b: string]; ordered?: true }> = {
  stance: { name: 'A stance reversed', sides: ['First', 'Then'], ordered: true },
  figure: { name: 'A number or a date differs', sides: ['One account', 'Another'] },
  'said-done': { name: 'Said against done', sides: ['Said', 'Done'] },
  'denied-reported': { name: 'Denied against reported', sides: ['One', 'The other'] },
}

export function ContradictionsPage({ visit, view }: { visit: Visit; view: ContradictionsView }): VNode {
  const { dossier, found, total } = view
  const groups = [...Map.groupBy(found, ({ kind }) => kind)]
  return (
    <Frame visit={visit} title={`Contradictions · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <h1>Contradictions</h1>
        <p class="lead">
          Statements that do not fit each other, deeds that do not fit words, accounts that differ. Both sides are shown
          as they stand; which of them is right is for the reader to judge. Found by program, so read both before you
          cite.
        </p>
      </header>
      {total === 0 && <p class="empty">Nothing here contradicts anything, as far as the words tell.</p>}
      {total > found.length && (
        <p class="facts">
          The surest {numberText(found.length)} of {numberText(total)} are listed.
        </p>
      )}
      {groups.map(([kind, list]) => (
        <section key={kind} aria-labelledby={`k-${kind}`}>
          <h2 id={`k-${kind}`}>
            {kinds[kind].name} <span class="facts">{counted(list.length, 'pair')}</span>
          </h2>
          <ul class="pairs">
            {list.map((one) => (
              <Pair
                key={`${one.a.document} ${one.a.span} ${one.b.document} ${one.b.span}`}
                one={one}
                view={view}
                visit={visit}
              />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

function Pair({ one, view, visit }: { one: Found; view: ContradictionsView; visit: Visit }): VNode {
  const to = visit.to(view.dossier.name)
  const { sides, ordered } = kinds[one.kind]
  return (
    <li class="pair">
      <p class="facts">{Math.round(one.confidence * 100)}% sure</p>
      <div class={ordered ? 'sides' : 'sides unordered'}>
        {[one.a, one.b].map((side, i) => (
          <div class="side" key={sides[i]}>
            <p class="facts">
              {sides[i]}
              {side.stance && (
                <>
                  : <Stance stance={side.stance.stance} /> on{' '}
                  <a href={to.issue(side.stance.issue.id, side.actor ?? undefined)}>{side.stance.issue.name}</a>
                </>
              )}
            </p>
            <Evidence
              words={side.words}
              document={view.document(side.document)}
              finding={side.finding}
              actor={side.actor === null ? null : view.actor(side.actor)}
              to={to}
            />
          </div>
        ))}
      </div>
    </li>
  )
}
