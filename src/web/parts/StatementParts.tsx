/** The parts of a statement that every page shows alike: who, to whom, mode and voice, relay, stances. */
import type { VNode } from 'preact'
import type { StatementView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { modeMeans, negatedMeans, nobodyNamed, voiceMeans } from '../text/explain.ts'
import { contentPieces, cuePieces } from '../text/quotation.ts'
import { ActorName, ActorNames, WhenTime } from './names.tsx'
import { Stance } from './Stance.tsx'
import { Words } from './Words.tsx'

interface Props {
  view: StatementView
  to: Addresses
}

const SOURCE = 120

/** "Isaura Demrel told VTA": the source, the cue as printed, to whom. */
export function Who({ view, to }: Props): VNode {
  const { sources, words, addressees, statement, document } = view
  const cue = cuePieces(words)
  return (
    <>
      {sources.length > 0 ? (
        <ActorNames actors={sources} to={to} />
      ) : words.source.length > 0 ? (
        <Words pieces={words.source} language={document.language} most={SOURCE} />
      ) : (
        <span class="nobody">{nobodyNamed}</span>
      )}
      {cue.length > 0 && (
        <>
          {' '}
          <span class="cue-words">
            <Words pieces={cue} language={document.language} most={SOURCE} />
          </span>
        </>
      )}
      {statement.negated && (
        <abbr class="tag" title={negatedMeans}>
          negated
        </abbr>
      )}
      {addressees.length > 0 && (
        <>
          {' '}
          <span class="to">to</span> <ActorNames actors={addressees} to={to} />
        </>
      )}
    </>
  )
}

/** What was said, at most so much of it, in the outlet's words. */
export function Said({ view, most }: { view: StatementView; most: number }): VNode {
  return <Words pieces={contentPieces(view.words)} language={view.document.language} most={most} />
}

/** "direct · quoted · said 4 March 2031 · as told by RPB", mode and voice explained on the spot. */
export function Manner({ view, to }: Props): VNode {
  const { mode, voice, when } = view.statement
  return (
    <>
      <abbr title={modeMeans[mode]}>{mode}</abbr> <span aria-hidden="true">·</span>{' '}
      <abbr title={voiceMeans[voice]}>{voice}</abbr>
      {when && (
        <>
          {' '}
          <span aria-hidden="true">·</span> said <WhenTime when={when} />
        </>
      )}
      <Via view={view} to={to} />
    </>
  )
}

/** " · as told by RPB, Russian media": the relay chain in one line, or nothing. */
function Via({ view, to }: Props): VNode | null {
  if (view.via.length === 0) return null
  return (
    <span class="via">
      <span aria-hidden="true"> · </span>
      as told by{' '}
      {view.via.map(({ words, actor }, i) => (
        <span key={`${i}${words}`}>
          {i > 0 && ', '}
          {actor ? (
            <ActorName actor={actor} to={to} />
          ) : (
            <Words pieces={[words]} language={view.document.language} most={80} />
          )}
        </span>
      ))}
    </span>
  )
}

/** The issues it speaks to and how; nothing when it speaks to none. */
export function Stances({ view, to }: Props): VNode | null {
  if (view.stances.length === 0) return null
  return (
    <ul class="stances" aria-label="Stances">
      {view.stances.map(({ issue, stance }, i) => (
        <li key={`${i}${issue.id}`}>
          <Stance stance={stance} /> <a href={to.issue(issue.id, view.sources[0]?.id)}>{issue.name}</a>
        </li>
      ))}
    </ul>
  )
}
