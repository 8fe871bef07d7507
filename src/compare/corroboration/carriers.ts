/**
 * One statement that many outlets carry is one statement: who had it first, who carries it, and what they left out of it.
 * Two carry the same when one speaker's words agree for the most part (containment, Broder 1997) within a few days.
 */
import { compareText, dayNumber, dayOf, type ReadDocument, type Span, type Statement } from '../../domain/index.ts'
import { contentStems, wordsOf } from '../text/words.ts'

/** One outlet's rendering of a statement. */
export interface Carrier {
  document: string
  outlet: string | null
  statement: string
  /** Published, `YYYY-MM-DD`, with the time where it is known. */
  on: string | null
  span: Span
  /** How much of the fullest rendering's words it has, 0 to 1; 1 for the fullest itself. */
  share: number
}

/** A statement with all that carry it: the first to have it comes first. */
export interface Corroborated {
  /** The speaker, an actor's id. */
  actor: string
  carriers: Carrier[]
}

/** As much of the shorter rendering's words must be in the longer one. */
const CONTAINED = 0.75
/** Fewer words than this are nobody's own. */
const FEWEST = 4
/** Further apart it is said again, not carried. */
const DAYS = 10

interface Rendering {
  statement: Statement
  document: string
  outlet: string | null
  on: string | null
  span: Span
  stems: ReadonlySet<string>
}

/** Those that at least two outlets carry, the most carried first. Cost: a speaker's statements that share a word are compared. */
export function corroborated(documents: readonly ReadDocument[]): Corroborated[] {
  const spoken = documents
    .flatMap(renderingsIn)
    .flatMap((rendering) => rendering.statement.source.actors.map((actor) => ({ actor, rendering })))
  const found = [...Map.groupBy(spoken, ({ actor }) => actor)].flatMap(([actor, said]) =>
    groupsOf(said.map(({ rendering }) => rendering)).map((group) => ({ actor, carriers: carriersOf(group) })),
  )
  return found
    .filter(({ carriers }) => new Set(carriers.map(({ outlet, document }) => outlet ?? document)).size > 1)
    .sort((a, b) => b.carriers.length - a.carriers.length || compareText(a.actor, b.actor))
}

function renderingsIn({ document, statements }: ReadDocument): Rendering[] {
  return statements.flatMap((statement) => {
    const pieces = statement.content.spans
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (!first || !last || statement.voice === 'inferred') return []
    const stems = contentStems(wordsOf(pieces.map((piece) => document.text.slice(...piece)).join(' ')))
    if (stems.size < FEWEST) return []
    const { published, outlet, id } = document
    const on = published?.precision === 'minute' ? published.from : dayOf(published)
    return { statement, document: id, outlet, on, span: [first[0], last[1]], stems }
  })
}

/** Renderings of one speaker, each joined to the first group that has its like. */
function groupsOf(said: readonly Rendering[]): Rendering[][] {
  const sorted = said.toSorted(
    (a, b) => compareText(a.on ?? '9', b.on ?? '9') || compareText(a.document, b.document) || a.span[0] - b.span[0],
  )
  const groups: Rendering[][] = []
  const byStem = new Map<string, Set<Rendering[]>>()
  for (const one of sorted) {
    const near = new Set([...one.stems].flatMap((stem) => [...(byStem.get(stem) ?? [])]))
    const group = [...near].find((others) => others.some((other) => carriesSame(one, other))) ?? []
    if (group.length === 0) groups.push(group)
    group.push(one)
    for (const stem of one.stems) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(group))
  }
  return groups
}

function carriesSame(a: Rendering, b: Rendering): boolean {
  if (a.document === b.document) return false
  if (a.on && b.on && Math.abs(dayNumber(a.on) - dayNumber(b.on)) > DAYS) return false
  return shareOf(a.stems, b.stems) * a.stems.size >= CONTAINED * Math.min(a.stems.size, b.stems.size)
}

/** How much of `of` is in `others`. */
function shareOf(of: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let both = 0
  for (const stem of of) if (others.has(stem)) both++
  return both / of.size
}

function carriersOf(group: readonly Rendering[]): Carrier[] {
  const fullest = group.reduce((best, one) => (one.stems.size > best.stems.size ? one : best))
  return group.map(({ document, outlet, statement, on, span, stems }) => ({
    document,
    outlet,
    statement: statement.id,
    on,
    span,
    share: shareOf(fullest.stems, stems),
  }))
}
