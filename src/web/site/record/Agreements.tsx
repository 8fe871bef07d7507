/** What the parties are held to: the state of each provision, with the words that say so. */
import type { VNode } from 'preact'
import type { AgreementView } from '../../../flow/index.ts'
import { clipped } from '../../text/language.ts'
import { Name } from '../Name.tsx'
import { ActorNames, type InRecord, Origin, Words } from './names.tsx'

/** How many words for one provision are shown, the newest. */
const EVIDENCE = 3
const WORDS = 240

export function Agreements({
  visit,
  slug,
  agreements,
  level,
}: InRecord & { agreements: readonly AgreementView[]; level: 3 | 4 }): VNode {
  const { say } = visit
  const Heading = `h${level}` as const
  return (
    <>
      {agreements.map(({ provisions, id, ...called }) => (
        <div key={id} class="agreement">
          <Heading>
            <Name of={called} />
          </Heading>
          <ul>
            {provisions.map((provision) => (
              <li key={provision.id} class="provision">
                <p>
                  <Name of={provision} />{' '}
                  <strong class={`state ${provision.state ?? 'untold'}`}>
                    {say(`provision.${provision.state ?? 'untold'}`)}
                  </strong>
                </p>
                {provision.evidence.length > 0 && (
                  <details>
                    <summary>{say('provision.evidence', { count: provision.evidence.length })}</summary>
                    {provision.evidence.slice(0, EVIDENCE).map(({ words, source, actors, says }, i) => (
                      <div key={`${i}${source.id}`} class="clause">
                        <p class="who">
                          {say(`provision.${says}`)}
                          {actors.length > 0 && (
                            <>
                              {', '}
                              <ActorNames visit={visit} slug={slug} actors={actors} />
                            </>
                          )}
                        </p>
                        <blockquote>
                          <Words visit={visit} words={words && clipped(words, WORDS)} source={source} />
                        </blockquote>
                        <p class="facts">
                          <Origin visit={visit} slug={slug} source={source} />
                        </p>
                      </div>
                    ))}
                  </details>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
