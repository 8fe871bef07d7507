/** `/{lang}/{dossier}/statement/{id}`: the permalink of one statement, with everything it rests on. */
import type { VNode } from 'preact'
import { dayOf } from '../../domain/index.ts'
import type { StatementPage as View } from '../../flow/index.ts'
import { Decide } from '../parts/Decide.tsx'
import { Fact } from '../parts/Fact.tsx'
import { Frame } from '../parts/Frame.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'
import { OutLink, outletName, Published, titleOf, WhenTime } from '../parts/names.tsx'
import { Stance } from '../parts/Stance.tsx'
import { Said, Who } from '../parts/StatementParts.tsx'
import { Words } from '../parts/Words.tsx'
import { modeMeans, negatedMeans, sourceText, voiceMeans } from '../text/explain.ts'
import { clipped, tongueOf } from '../text/language.ts'
import { contentPieces } from '../text/quotation.ts'
import type { Visit } from '../visit.ts'
import { Cite } from './Cite.tsx'
import { Legend } from './DocumentPage.tsx'
import { Former } from './Former.tsx'
import { Relay } from './Relay.tsx'
import { shownStatement } from './shown.ts'

const CONTEXT = 200_000

export function StatementPage({ visit, view: page }: { visit: Visit; view: View }): VNode {
  const { dossier, view, context, outlet, former } = page
  const { statement, words, document, review, stances } = view
  const to = visit.to(dossier.name)
  const tongue = tongueOf(document.language)
  // What is no longer read can be cited and not decided on.
  const held = former === null || former.became === 'carried'
  return (
    <Frame
      visit={visit}
      title={`${sourceText(view)}: ${clipped(contentPieces(words).join(' … '), 80)}`}
      dossier={dossier}
    >
      <article class="statement">
        <header class="page-head">
          <p class="kicker">
            Statement <span aria-hidden="true">·</span>{' '}
            <OutLink address={document.url ?? document.address}>{outlet?.name ?? outletName(document)}</OutLink>{' '}
            <span aria-hidden="true">·</span> <Published card={document} to={to} />
          </p>
          <h1>
            <Who view={view} to={to} />
          </h1>
        </header>
        {former && <Former former={former} document={document} to={to} />}
        <blockquote class="big">
          <Said view={view} most={4000} />
        </blockquote>
        <section aria-labelledby="context">
          <h2 id="context">In its context</h2>
          <Legend names={false} />
          <div class="text" {...tongue}>
            <MarkedText
              text={context.text.slice(0, CONTEXT)}
              findings={[{ ...shownStatement(view, null, context.offset), rejected: false }]}
            />
          </div>
          <p class="more">
            <a href={to.document(document.id, held ? statement.id : undefined)}>
              In the whole document: <bdi {...tongue}>{titleOf(document)}</bdi>
            </a>
          </p>
        </section>
        <section aria-labelledby="how">
          <h2 id="how">How it is told</h2>
          <dl class="told">
            <Fact name="Mode">
              {statement.mode}: {modeMeans[statement.mode]}
            </Fact>
            <Fact name="Voice">
              {statement.voice}: {voiceMeans[statement.voice]}
            </Fact>
            {statement.when && (
              <Fact name="Said">
                <WhenTime when={statement.when} />
              </Fact>
            )}
            {statement.negated && <Fact name="Negated">{negatedMeans}</Fact>}
            <Fact name="Found by">
              {statement.by.name} {statement.by.version} ({statement.by.kind}), {Math.round(statement.confidence * 100)}
              % sure
            </Fact>
          </dl>
          <Relay view={view} outlet={outlet?.name ?? outletName(document)} to={to} />
        </section>
        <section aria-labelledby="stances">
          <h2 id="stances">What it says on the issues</h2>
          {stances.length === 0 && <p class="empty">It speaks to no issue of the codebook.</p>}
          <ul class="stances">
            {stances.map(({ issue, stance, words: said }, i) => (
              <li key={`${i}${issue.id}`}>
                <Stance stance={stance} /> <a href={to.issue(issue.id, view.sources[0]?.id)}>{issue.name}</a>
                <blockquote>
                  <Words pieces={[said]} language={document.language} most={600} />
                </blockquote>
              </li>
            ))}
          </ul>
        </section>
        {held && (
          <section
            id={`f-${statement.id}`}
            data-finding={statement.id}
            class="finding"
            tabIndex={-1}
            aria-labelledby="decision"
          >
            <h2 id="decision">Is it right?</h2>
            <Decide
              visit={visit}
              dossier={dossier.name}
              finding={statement.id}
              document={document.id}
              name="this statement"
              review={review}
            />
          </section>
        )}
        <Cite
          view={view}
          day={dayOf(document.published)}
          outlet={outlet?.name ?? outletName(document)}
          here={to.statement(statement.id)}
        />
      </article>
    </Frame>
  )
}
