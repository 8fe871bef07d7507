/** One line about what the form before this page did, with its way back. */
import type { VNode } from 'preact'
import { KEEP_DAYS } from '../../domain/index.ts'
import type { Deed, Done } from '../http/done.ts'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { ChangeDossier } from './ChangeDossier.tsx'

const sentences: { [K in Deed]: (done: Done) => string } = {
  accepted: () => 'Accepted.',
  rejected: () => 'Rejected. It no longer counts in any position.',
  judged: () => 'What came of the forecast is kept.',
  joined: () => 'The two are one now.',
  split: () => 'The two are apart now.',
  undone: () => 'Undone.',
  new: ({ count }) => `Added and read${count === null ? '' : `: ${counted(count, 'statement')} found`}.`,
  revised: ({ count }) =>
    `A new version was kept and read${count === null ? '' : `: ${counted(count, 'statement')} found`}.`,
  unchanged: () => 'The same text was here already. Nothing changed.',
  created: () => 'The dossier was made.',
  removed: () => `The dossier was removed. It can be restored for ${KEEP_DAYS} days.`,
  restored: () => 'The dossier is back.',
  retried: ({ count }) => `${counted(count ?? 1, 'text')} ${count === 1 ? 'is' : 'are'} being tried again.`,
  'let-go': ({ count }) => `${counted(count ?? 1, 'text')} let go.`,
  asked: () => 'The source is being asked. What it brings is read right after.',
  'source-added': () => 'The source was added, and is being asked.',
  'source-removed': () => 'The source is no longer asked. What it brought stays.',
  'alert-added': () => 'From now on what is new is told.',
  'alert-tested': () => 'The test was taken.',
  'alert-ended': () => 'It is told nothing more.',
}

export function DoneNote({ visit, done, dossier }: { visit: Visit; done: Done; dossier?: string }): VNode {
  return (
    <div class="done" role="status">
      <p>{sentences[done.deed](done)}</p>
      <UndoDeed visit={visit} done={done} {...(dossier ? { dossier } : {})} />
      <a href={visit.here} class="quiet" aria-label="Close this message">
        Close
      </a>
    </div>
  )
}

function UndoDeed({ visit, done, dossier }: { visit: Visit; done: Done; dossier?: string }): VNode | null {
  const { deed, subject, finding } = done
  if (!subject) return null
  if (deed === 'removed')
    return (
      <ChangeDossier visit={visit} name={subject} verb="restore">
        Undo
      </ChangeDossier>
    )
  if (dossier && deed === 'alert-ended') {
    const { alerts, restoreAlert } = visit.to(dossier)
    return (
      <form method="post" action={restoreAlert}>
        <input type="hidden" name="back" value={alerts} />
        <input type="hidden" name="id" value={subject} />
        <button type="submit">Undo</button>
      </form>
    )
  }
  if (!dossier || !['accepted', 'rejected', 'judged', 'joined', 'split'].includes(deed)) return null
  const to = visit.to(dossier)
  const joined = deed === 'joined' || deed === 'split'
  return (
    <form method="post" action={joined ? to.undoJoin(subject) : to.undo(subject)}>
      <input type="hidden" name="back" value={visit.here} />
      {finding && <input type="hidden" name="finding" value={finding} />}
      <button type="submit">Undo</button>
    </form>
  )
}
