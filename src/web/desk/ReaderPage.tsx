/** `/{lang}/about/reader`: what reads, what it learned from, and how well it reads. */
import type { VNode } from 'preact'
import type { Evaluation, ModelCard, ReaderView } from '../../flow/index.ts'
import { Fact } from '../parts/Fact.tsx'
import { FiguresTable, OutletsTable } from '../parts/FiguresTable.tsx'
import { Frame } from '../parts/Frame.tsx'
import { Reliability } from '../parts/Reliability.tsx'
import { counted, numberText, sizeText } from '../text/counted.ts'
import { dayText } from '../text/dates.ts'
import type { Visit } from '../visit.ts'

export function ReaderPage({ visit, view }: { visit: Visit; view: ReaderView }): VNode {
  const { reader, evaluation, cards, broken } = view
  return (
    <Frame visit={visit} title="How well it reads">
      <header class="page-head">
        <h1>How well it reads</h1>
        <p class="lead">
          Statements are found by a program, and programs miss things and get things wrong. This is how often, measured
          on news that people had labelled.
        </p>
        <p class="more">
          Reader in use: <strong>{reader.name}</strong>, version {reader.version}
        </p>
      </header>
      {broken.map(({ message }) => (
        <p key={message} class="warning">
          {message}
        </p>
      ))}
      {evaluation ? <Measured reader={reader} evaluation={evaluation} /> : <NotMeasured />}
      <section aria-labelledby="models">
        <h2 id="models">What it learned from</h2>
        {cards.length === 0 && <p class="empty">Not known: the cards that come with its models are not here.</p>}
        {cards.map((card) => (
          <Card key={card.name} card={card} />
        ))}
      </section>
    </Frame>
  )
}

function NotMeasured(): VNode {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      <p class="empty">
        The reader has not been measured. <code>readout evaluate statements CORPUS --json</code> does it; what it prints
        is shown here as <code>models/evaluation.json</code>.
      </p>
    </section>
  )
}

function Measured({ reader, evaluation }: { reader: ReaderView['reader']; evaluation: Evaluation }): VNode {
  const { corpus, people, baseline, outlets, calibration, threshold, failed, on } = evaluation
  const other = evaluation.reader.name !== reader.name || evaluation.reader.version !== reader.version
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures">Figures</h2>
        {other && (
          <p class="warning">
            These figures are of {evaluation.reader.name} {evaluation.reader.version}, not of the reader in use.
          </p>
        )}
        <p>
          Measured on {dayText(on)} on {counted(corpus.articles, 'news article')} (<code>{corpus.name}</code>) in which
          people had labelled {counted(corpus.statements, 'statement')}; the reader found{' '}
          {numberText(evaluation.reader.statements)}
          {threshold > 0 && `, not counting those less sure than ${threshold}`}.
          {failed > 0 && ` ${counted(failed, 'article')} could not be read and count as read with nothing found.`}
        </p>
        <FiguresTable evaluation={evaluation} />
        <dl class="told">
          <Fact name="F1">
            One figure for how much of what was found is right (precision) and how much of what is there was found
            (recall): their harmonic mean, of 100. The range beside it holds 95 of 100 draws of other articles.
          </Fact>
          <Fact name="Rules">
            {baseline
              ? `The baseline: rules written by hand (${baseline.name} ${baseline.version}), on the same articles. The gain is how far the reader is above them.`
              : 'Not measured: the baseline of rules is only in a clone.'}
          </Fact>
          <Fact name="People">
            {people
              ? `How well people do by the same measure: ${counted(people.labellings, 'labelling')} of ${counted(people.articles, 'article')} that several people labelled (${people.corpora.join(', ')}), each held against the first one.`
              : 'Not known: one person labelled each article.'}
            {people?.same &&
              ` On the ${people.same.articles === 1 ? 'one' : people.same.articles} of these that the reader read too, people reach ${people.same.people.lenient?.f1.toFixed(1) ?? '–'} and the reader ${people.same.reader.lenient?.f1.toFixed(1) ?? '–'} (whole statements).`}
          </Fact>
        </dl>
      </section>
      <section aria-labelledby="outlets">
        <h2 id="outlets">By outlet</h2>
        <OutletsTable outlets={outlets} baseline={baseline !== null} />
      </section>
      <section aria-labelledby="confidence">
        <h2 id="confidence">Does it know how sure it is?</h2>
        <Reliability calibration={calibration} />
      </section>
    </>
  )
}

function Card({ card }: { card: ModelCard }): VNode {
  const figures = Object.entries(card.figures)
  return (
    <section class="model">
      <h3>
        {card.name} <span class="note">version {card.version}</span>
      </h3>
      <dl class="told">
        <Fact name="File">
          <code>{card.file}</code>, {card.bytes === null ? 'not there' : sizeText(card.bytes)}
        </Fact>
        <Fact name="Made">{dayText(card.made)}</Fact>
        <Fact name="Data">{listed(card.data)}</Fact>
        <Fact name="Licence">{listed(card.licence)}</Fact>
        {card.features && <Fact name="Looks at">{listed(card.features)}</Fact>}
        {figures.length > 0 && (
          <Fact name="Figures">{figures.map(([name, value]) => `${name} ${value}`).join('; ')}</Fact>
        )}
        <Fact name="Made by">
          <code>{card.command}</code>
        </Fact>
      </dl>
    </section>
  )
}

function listed(texts: string | string[]): string {
  return [texts].flat().join('; ')
}
