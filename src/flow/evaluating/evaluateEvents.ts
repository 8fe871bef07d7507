/** `readout evaluate events`: reads labelled sentences and says how well their events were read. */
import {
  type Actor,
  asReadoutError,
  compareText,
  type EventTold,
  emptyCodebook,
  emptyRoster,
  parseReadout,
  type Readout,
  ReadoutError,
  type Resource,
} from '../../domain/index.ts'
import { countEvents, type EventCounts, noEventCounts, sumEventCounts } from '../../measure/index.ts'
import type { Readers } from '../reading/readers.ts'
import type { EventCorpus } from './eventCorpus.ts'
import { jsonOf, linesOf } from './lines.ts'

/** Shares are of 1, to three decimals; null where no label asks. */
export interface EventEvaluation {
  format: 'event-evaluation/1'
  corpus: { name: string; sha256: string; sentences: number; refused: number }
  reader: Readout['reader']
  threshold: number
  /** Sentences that could not be read; they count as read with nothing found. */
  failed: number
  scores: {
    found: number
    type: number
    quad: number
    actorCountry: number | null
    recipientCountry: number | null
    participantOverlapF1: number | null
    /** Events beyond the first, a sentence. */
    extraPerSentence: number
  }
  /** By the type of the label. */
  byType: { type: string; sentences: number; right: number; quad: number; readAs: Record<string, number> }[]
}

interface EventsRead {
  events: EventTold[]
  actors: Actor[]
}

export interface EventFinder {
  readonly reader: Readout['reader']
  readonly width: number
  find(sentence: EventCorpus['sentences'][number]): Promise<EventsRead>
}

/** The reader in use, on the threads of the pool. */
export async function eventReader(readers: Readers): Promise<EventFinder> {
  const books = { codebook: emptyCodebook, roster: emptyRoster }
  return {
    reader: await readers.current(),
    width: readers.size * 2,
    async find({ id, text }) {
      const bytes = new TextEncoder().encode(text)
      const resource: Resource = { name: id, url: null, bytes, mediaType: null, retrieved: '' }
      const { readout } = await readers.page(resource, { as: 'text', language: 'en' }, books)
      return readout
    },
  }
}

/**
 * Readings made before, one `readout/1` a line; each belongs to the sentence that its document is named after.
 * @throws ReadoutError `file-invalid` when no line can be used
 */
export function eventReadings({ name: path, bytes }: Resource): { finder: EventFinder; refused: ReadoutError[] } {
  const readings = new Map<string, Readout>()
  const refused: ReadoutError[] = []
  for (const { number, bytes: written } of linesOf(bytes)) {
    try {
      const reading = parseReadout(jsonOf(written, `${path}:${number}`), `${path}:${number}`)
      readings.set(stemOf(reading.document.id), reading)
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      refused.push(error)
    }
  }
  const [first] = readings.values()
  if (!first) throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no readings')
  const finder: EventFinder = {
    reader: first.reader,
    width: 1,
    async find({ id }) {
      const reading = readings.get(stemOf(id))
      if (!reading) throw new ReadoutError('file-invalid', id, `${path} holds no reading of it`)
      return reading
    },
  }
  return { finder, refused }
}

function stemOf(id: string): string {
  return id.replace(/^.*[\\/]/, '').replace(/\.(txt|html|json)$/, '')
}

/** @returns the evaluation, and the sentences that could not be read, each with its reason */
export async function evaluateEvents(
  corpus: EventCorpus,
  { finder, threshold, done = () => {} }: { finder: EventFinder; threshold: number; done?: (id: string) => void },
): Promise<{ evaluation: EventEvaluation; failures: ReadoutError[] }> {
  const failures: ReadoutError[] = []
  const counts: EventCounts[] = []
  const best = new Map<number, string>()
  let next = 0
  const work = async () => {
    for (let i = next++; i < corpus.sentences.length; i = next++) {
      const sentence = corpus.sentences[i]
      if (!sentence) continue
      const { events, actors } = await finder.find(sentence).catch((error: unknown): EventsRead => {
        failures.push(asReadoutError(error, sentence.id))
        return { events: [], actors: [] }
      })
      const sure = events.filter(({ confidence }) => confidence >= threshold)
      counts[i] = countEvents(sentence.label, sure, actors)
      const right = sure.find(({ type }) => type === sentence.label.type) ?? sure[0]
      best.set(i, right?.type ?? 'nothing')
      done(sentence.id)
    }
  }
  await Promise.all(Array.from({ length: finder.width }, work))
  return { evaluation: evaluationOf(corpus, finder.reader, threshold, counts, best, failures.length), failures }
}

function evaluationOf(
  corpus: EventCorpus,
  reader: Readout['reader'],
  threshold: number,
  counts: readonly EventCounts[],
  best: ReadonlyMap<number, string>,
  failed: number,
): EventEvaluation {
  const all = sumEventCounts(counts)
  const precision = Math.min(1, all.participantsMet / (all.participantsFound || 1))
  const recall = all.participantsMet / (all.participants || 1)
  const share = (part: number, of: number) => (of === 0 ? null : three(part / of))
  const rows = new Map<string, EventEvaluation['byType'][number]>()
  for (const [i, { label }] of corpus.sentences.entries()) {
    const row = rows.get(label.type) ?? { type: label.type, sentences: 0, right: 0, quad: 0, readAs: {} }
    const { type, quad } = counts[i] ?? noEventCounts
    const read = best.get(i) ?? 'nothing'
    row.sentences++
    row.right += type
    row.quad += quad
    if (read !== label.type) row.readAs[read] = (row.readAs[read] ?? 0) + 1
    rows.set(label.type, row)
  }
  return {
    format: 'event-evaluation/1',
    corpus: {
      name: corpus.name,
      sha256: corpus.sha256,
      sentences: corpus.sentences.length,
      refused: corpus.refused.length,
    },
    reader,
    threshold,
    failed,
    scores: {
      found: three(all.found / all.sentences),
      type: three(all.type / all.sentences),
      quad: three(all.quad / all.sentences),
      actorCountry: share(all.actorsRight, all.actors),
      recipientCountry: share(all.recipientsRight, all.recipients),
      participantOverlapF1: share(2 * precision * recall, precision + recall),
      extraPerSentence: three(all.further / all.sentences),
    },
    byType: [...rows.values()].sort((a, b) => b.sentences - a.sentences || compareText(a.type, b.type)),
  }
}

function three(value: number): number {
  return Number(value.toFixed(3))
}
