/**
 * `readout/1`, the wire: what `readout read` prints for one input, and what every room downstream speaks.
 *
 * The Zod schemas here are the one definition. Types, the JSON Schema (docs/reference/readout-1.schema.json) and the
 * reference page (docs/reference/readout-1.md) are made from them. Unknown fields pass through untouched, so that a
 * newer reader's output still loads; a wrong field is named by its path.
 */
import { z } from 'zod'
import { ReadoutError } from './errors.ts'
import { compareSpans, overlaps, type Span } from './span.ts'
import { isDate, precisions } from './time.ts'

const offset = z.int().nonnegative()

const span = z
  .tuple([offset, offset])
  .refine(([start, end]) => start < end, { error: 'a span ends after it starts' })
  .describe('`[start, end)` in UTF-16 code units of `document.text`')

const spans = z
  .array(span)
  .refine(sortedAndDisjoint, { error: 'spans are sorted and do not overlap' })
  .describe('Sorted, disjoint spans')

const when = z
  .object({
    from: z.string().refine(isDate, { error: 'a date that exists, YYYY-MM-DD or longer' }),
    to: z.string().refine(isDate, { error: 'a date that exists, YYYY-MM-DD or longer' }),
    precision: z.enum(precisions).describe('What it is known to'),
  })
  .describe('Local time as printed, with its precision')

const by = z
  .object({ kind: z.enum(['rule', 'model', 'person']), name: z.string(), version: z.string() })
  .describe('Who found it: a rule, a trained model or a person')

const confidence = z.number().min(0).max(1).describe('0 to 1: how often findings like this one are right')

const id = z.string().min(1)

export const actorKinds = ['person', 'state', 'organisation', 'group'] as const
export const mentionForms = ['name', 'role', 'metonym', 'description', 'pronoun'] as const
export const modes = ['direct', 'mixed', 'indirect'] as const
export const voices = ['quoted', 'paraphrased', 'inferred'] as const
export const stanceValues = ['for', 'against', 'conditional', 'unclear'] as const
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const quads = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const
export const eventStatuses = ['held', 'planned', 'proposed', 'possible', 'denied', 'cancelled'] as const

const actor = z
  .object({
    id,
    name: z.string().min(1).describe('The canonical English name, or the name as printed when it has none'),
    kind: z.enum(actorKinds),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'three capital letters, ISO 3166 alpha-3' })
      .nullable()
      .describe("The actor's own, or the one it acts for"),
  })
  .describe('Who acts or speaks; the id is stable when linked to knowledge, else local to the document')

const mention = z
  .object({
    start: offset,
    end: offset,
    form: z.enum(mentionForms),
    actor: id.nullable().describe('The actor it names, or null when left open'),
    candidates: z.array(id).optional().describe('Whom it may name, when left open'),
    confidence,
    by,
  })
  .refine((m) => m.start < m.end, { error: 'a mention ends after it starts' })
  .describe('A span that names an actor')

const stance = z
  .object({ issue: id, stance: z.enum(stanceValues), span })
  .describe('What the statement says on an issue of the codebook, and the words that say it')

const statement = z
  .object({
    id,
    mode: z.enum(modes).describe('How much of the content stands in quotation marks'),
    voice: z.enum(voices).describe("Quoted, paraphrased, or the author's inference"),
    source: z.object({ spans: spans.describe('May be empty'), actors: z.array(id) }).describe('Who said it'),
    cue: z.object({ spans: spans.min(1) }).describe('The words that say it was said'),
    content: z.object({ spans: spans.min(1) }).describe('What was said'),
    via: z.array(z.object({ span, actor: id.nullable() })).describe('The relay chain, the nearest teller first'),
    addressees: z.array(id).describe('To whom'),
    when: when
      .nullable()
      .describe('When it was said, where its clause tells; local time as printed, with its precision'),
    negated: z.boolean().describe('The saying itself is denied: "declined to say"'),
    stances: z.array(stance),
    confidence,
    by,
  })
  .describe('Source, cue and content, as in PARC and PolNeAR')

const event = z
  .object({
    id,
    type: z.enum(eventTypes),
    mode: z.string().nullable(),
    quad: z.enum(quads),
    status: z.enum(eventStatuses),
    when: when.nullable(),
    where: id.nullable(),
    span,
    participants: z.array(z.object({ role: z.enum(['actor', 'recipient']), span, actor: id.nullable() })),
    statement: id.nullable().describe('The statement that carries it, if it was said rather than told'),
    confidence,
    by,
  })
  .describe('One event as this document tells it, in PLOVER terms')

const forecast = z
  .object({
    id,
    phrase: z.string().nullable().describe('The words of likelihood, as printed'),
    claim: span,
    low: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Probability; null with `high` where the table gives the phrase no range'),
    middle: z.number().min(0).max(1).nullable().optional().describe("The table's median, or the middle of the range"),
    high: z.number().min(0).max(1).nullable(),
    statement: id.nullable().optional().describe('The statement that carries it; its speaker may be nobody known'),
    forecaster: id.nullable().describe('An actor, or null for the author'),
    due: when.nullable(),
    condition: span.nullable(),
    confidence,
    by,
  })
  .describe('A claim about what will be, with its range after ICD-203')

const section = z
  .object({ title: z.string(), start: offset, end: offset })
  .describe('A part of the page that is an analysis of its own; `start` is where its heading begins')

const dropped = z
  .object({ text: z.string(), step: z.string(), reason: z.string() })
  .describe('What was left out of `text`, by which step and why')

const document = z
  .object({
    id: z.string().describe('The input as given: a path, a URL or `-`'),
    url: z.string().nullable().describe('Where it was published, if the page or the caller says'),
    outlet: z.string().nullable().describe('Who publishes'),
    title: z.string().nullable(),
    byline: z.string().nullable().describe('The author as printed'),
    published: when.nullable(),
    modified: when.nullable(),
    language: z.string().describe('BCP 47, `und` when unknown'),
    section: z
      .string()
      .nullable()
      .optional()
      .describe('The part of the site it was published in, as the page names it'),
    text: z.string().describe('Without title, byline and dateline; with section headings'),
    sections: z.array(section),
    dropped: z.array(dropped),
    reuse: z.string().nullable().describe("The outlet's reuse notice, as printed"),
  })
  .describe('One published text')

export const readoutSchema = z
  .object({
    format: z.literal('readout/1'),
    reader: z.object({ name: z.string(), version: z.string() }).describe('What read it'),
    warnings: z.array(z.string()).describe('What a person should know: a guessed encoding, no article, no reader'),
    document,
    actors: z.array(actor),
    mentions: z.array(mention),
    statements: z.array(statement),
    events: z.array(event),
    forecasts: z.array(forecast),
  })
  .describe('One input, read')

/** One input, read: the document and all that was found in it. */
export type Readout = z.infer<typeof readoutSchema>
/** One published text; its `text` never changes once it is a revision. */
export type Document = z.infer<typeof document>
/** A part of a page that is an analysis of its own. */
export type Section = z.infer<typeof section>
/** What an extractor left out, by which step and why (after Defuddle). */
export type Dropped = z.infer<typeof dropped>
/** A person, state, organisation or group (DNA, PLOVER). */
export type Actor = z.infer<typeof actor>
/** A span that names an actor. */
export type Mention = z.infer<typeof mention>
/** Source, cue and content (PARC, PolNeAR). */
export type Statement = z.infer<typeof statement>
/** A statement on an issue: for, against, conditional, unclear (DNA's agreement, widened). */
export type Stance = z.infer<typeof stance>
/** One event as one document tells it (CAMEO, PLOVER). */
export type EventTold = z.infer<typeof event>
/** A claim about what will be (ICD-203). */
export type Forecast = z.infer<typeof forecast>
/** Who found it. */
export type By = z.infer<typeof by>
export type StanceValue = (typeof stanceValues)[number]
export type Voice = (typeof voices)[number]
export type Mode = (typeof modes)[number]
export type ActorKind = (typeof actorKinds)[number]
export type MentionForm = (typeof mentionForms)[number]
export type EventType = (typeof eventTypes)[number]
export type EventStatus = (typeof eventStatuses)[number]

/** All that a reader found in one document (the document itself, format and reader left out). */
export type Findings = Pick<Readout, 'actors' | 'mentions' | 'statements' | 'events' | 'forecasts'>

/**
 * A value from outside as a Readout; fields that this version does not know stay in it.
 *
 * Besides the shape it checks what a shape cannot say: every span lies inside the text.
 * @throws ReadoutError `invalid` naming each wrong field by its path, at most five of them.
 */
export function parseReadout(value: unknown, input = 'reading'): Readout {
  const result = readoutSchema.safeParse(value)
  if (!result.success) {
    const said = result.error.issues.slice(0, 5).map((issue) => `${pathOf(issue.path)} ${issue.message}`)
    throw new ReadoutError('invalid', input, said.join('; '))
  }
  const reading = value as Readout
  const outside = spansOf(reading).find(([, [, end]]) => end > reading.document.text.length)
  if (outside) throw new ReadoutError('invalid', input, `${outside[0]} reaches past the end of document.text`)
  return reading
}

/** Every span of a reading, each with its path. */
export function spansOf(reading: Readout): [path: string, span: Span][] {
  const found: [string, Span][] = []
  const add = (path: string, ...list: Span[]) => {
    for (const one of list) found.push([path, one])
  }
  reading.document.sections.forEach((s, i) => {
    add(`document.sections.${i}`, [s.start, s.end])
  })
  reading.mentions.forEach((m, i) => {
    add(`mentions.${i}`, [m.start, m.end])
  })
  reading.statements.forEach((s, i) => {
    add(`statements.${i}.source`, ...s.source.spans)
    add(`statements.${i}.cue`, ...s.cue.spans)
    add(`statements.${i}.content`, ...s.content.spans)
    add(`statements.${i}.via`, ...s.via.map((v) => v.span))
    add(`statements.${i}.stances`, ...s.stances.map((v) => v.span))
  })
  reading.events.forEach((e, i) => {
    add(`events.${i}`, e.span, ...e.participants.map((p) => p.span))
  })
  reading.forecasts.forEach((f, i) => {
    add(`forecasts.${i}`, f.claim, ...(f.condition ? [f.condition] : []))
  })
  return found
}

function sortedAndDisjoint(list: Span[]): boolean {
  return list.every((one, i) => {
    const before = list[i - 1]
    return !before || (compareSpans(before, one) < 0 && !overlaps(before, one))
  })
}

/** `statements.3.cue.spans` style; the root is `(root)`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.length ? path.map(String).join('.') : '(root)'
}
