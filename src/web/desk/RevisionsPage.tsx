/** `/{lang}/{dossier}/document/{id}/revisions`: what the document said and says, and what changed. */
import type { VNode } from 'preact'
import type { RevisionLine, RevisionsView } from '../../flow/index.ts'
import { Diff } from '../parts/Diff.tsx'
import { Frame } from '../parts/Frame.tsx'
import { OutletLink, titleOf } from '../parts/names.tsx'
import { Sideways } from '../parts/Sideways.tsx'
import { counted } from '../text/counted.ts'
import { momentText } from '../text/dates.ts'
import { tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

interface RevisionsPageProps {
  visit: Visit
  view: RevisionsView
  /** One text beside the other. */
  beside: boolean
}

export function RevisionsPage({ visit, view, beside }: RevisionsPageProps): VNode {
  const { dossier, document, revisions, compared } = view
  const to = visit.to(dossier.name)
  const title = titleOf(document)
  const tongue = tongueOf(document.language)
  const named = (id: string) => revisions.find(({ revision }) => revision === id)
  const [from, until] = [named(compared?.from ?? ''), named(compared?.to ?? '')]
  return (
    <Frame visit={visit} title={`Revisions of ${title}`} dossier={dossier} wide={beside}>
      <header class="page-head">
        <p class="kicker">
          <OutletLink card={document} /> <span aria-hidden="true">·</span>{' '}
          <a href={to.document(document.id)}>
            <bdi {...tongue}>{title}</bdi>
          </a>
        </p>
        <h1>Revisions</h1>
        <p>
          {revisions.length === 1
            ? 'The text has not changed since it was first taken.'
            : `The text was taken in ${revisions.length} versions. Findings stay with the version they were read in.`}
        </p>
      </header>
      <form method="get" class="revisions">
        {beside && <input type="hidden" name="view" value="side" />}
        <Sideways name="Revisions">
          <table>
            <thead>
              <tr>
                {revisions.length > 1 && <th scope="col">Compare</th>}
                {revisions.length > 1 && <th scope="col">with</th>}
                <th scope="col">Taken</th>
                <th scope="col">What changed</th>
                <th scope="col">Made and read by</th>
                <th scope="col">As fetched</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((line) => (
                <Row
                  key={line.revision}
                  line={line}
                  choose={revisions.length > 1}
                  from={compared?.from === line.revision}
                  until={compared?.to === line.revision}
                  fetched={to.fetched(document.id, line.revision)}
                />
              ))}
            </tbody>
          </table>
        </Sideways>
        {revisions.length > 1 && <button type="submit">Compare</button>}
      </form>
      {compared && from && until && (
        <section aria-labelledby="changed">
          <h2 id="changed">
            What changed from {momentText(from.first)} to {momentText(until.first)}
          </h2>
          <p class="facts">
            {changedText(compared.diff) || 'Nothing that can be read.'}{' '}
            <a href={to.revisions(document.id, { ...compared, beside: !beside })}>
              {beside ? 'One in the other' : 'Side by side'}
            </a>
          </p>
          <Diff diff={compared.diff} tongue={tongue} beside={beside} />
        </section>
      )}
    </Frame>
  )
}

interface RowProps {
  line: RevisionLine
  choose: boolean
  from: boolean
  until: boolean
  fetched: string
}

function Row({ line, choose, from, until, fetched }: RowProps): VNode {
  const { revision, first, last, present, changed, extractor, reader } = line
  const taken = momentText(first)
  return (
    <tr>
      {choose && (
        <td>
          <input type="radio" name="from" value={revision} checked={from} aria-label={`compare ${taken}`} />
        </td>
      )}
      {choose && (
        <td>
          <input type="radio" name="to" value={revision} checked={until} aria-label={`with ${taken}`} />
        </td>
      )}
      <th scope="row">
        <time dateTime={first}>{taken}</time>
        {last.slice(0, 16) !== first.slice(0, 16) && `, last on ${momentText(last)}`}
        {present && <span class="tag">present</span>}
      </th>
      <td>{changed ? changedText(changed) || 'nothing that can be read' : ''}</td>
      <td>
        {extractor}
        {reader ? `, ${reader.name} ${reader.version}` : ''}
      </td>
      <td>
        <a href={fetched} aria-label={`bytes as fetched on ${taken}`}>
          bytes
        </a>
      </td>
    </tr>
  )
}

/** "3 words removed, 12 words added, 1 paragraph moved"; empty when nothing. */
function changedText({ gone, come, moved }: { gone: number; come: number; moved: number }): string {
  const told = [
    gone > 0 && `${counted(gone, 'word')} removed`,
    come > 0 && `${counted(come, 'word')} added`,
    moved > 0 && `${counted(moved, 'paragraph')} moved`,
  ]
  return told.filter((one) => one !== false).join(', ')
}
