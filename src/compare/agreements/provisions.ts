/**
 * Whether the parties did what an agreement holds them to, as each page tells it: every sentence that names a provision and
 * says that it was kept, broken, or is still to come. The state of a clause is what those say (after PA-X's
 * implementation coding), and it is disputed when they do not agree.
 */
import { type Agreement, dayOf, type Provision, type ReadDocument, type Span } from '../../domain/index.ts'
import { monthOf } from '../text/quantities.ts'
import { sentencesOf } from '../text/sentences.ts'
import { contentStems, wordsOf } from '../text/words.ts'

export const provisionStates = ['kept', 'broken', 'disputed', 'pending'] as const
export type ProvisionState = (typeof provisionStates)[number]

/** One sentence about a provision. */
export interface ProvisionEvidence {
  says: Exclude<ProvisionState, 'disputed'>
  document: string
  outlet: string | null
  /** Published, `YYYY-MM-DD`. */
  on: string | null
  span: Span
  /** Who says so; empty for the page itself. */
  actors: string[]
}

export interface ProvisionRecord {
  agreement: string
  provision: string
  /** Null when nothing tells. */
  state: ProvisionState | null
  /** Oldest first. */
  evidence: ProvisionEvidence[]
}

const kept =
  /\b(?:fulfilled|delivered|handed over|has handed|released|returned|opened|withdrew|withdrawn|completed|carried out|implemented|honou?red|kept its (?:word|promise|part)|came home|went home|home on|ahead of time|received|in time)\b|(?<!\p{L})(?:выполн(?:ил|ен)\p{L}*|передал\p{L}*|освобо(?:дил|жден)\p{L}*|открыл\p{L}*)(?!\p{L})/iu
const broken =
  /\b(?:broke|broken|breach\w*|violat\w+|overdue|expired|missed|failed to|still (?:in|hold\w*|waiting|not)|breaking its word|late|ignor(?:ed|ing))\b|(?<!\p{L})(?:наруш\p{L}+|просроч\p{L}+|сорва\p{L}+)(?!\p{L})/iu
const pending =
  /\b(?:will|would|shall|undertakes?|undertook|promised?s?|agreed to|is to|are to|were to|by (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|before the end|being prepared|expects?|confidence that)\b|(?<!\p{L})(?:обязу\p{L}+|передаст|освободит|должн\p{L}+)(?!\p{L})/iu
/** It is still to be done, by whoever says so. */
const owed =
  /\b(?:must|should|ought to|ha(?:s|ve) to|needs? to|necessary|obligatory|insist(?:s|ed)? on|call(?:s|ed)? for|demand(?:s|ed)?)\b|(?<!\p{L})(?:необходим\p{L}*|обязан\p{L}*)(?!\p{L})/iu
const denial = /\b(?:not|never|no|none|neither)\b|n['’]t\b|(?<!\p{L})не(?!\p{L})/iu

/**
 * A sentence is about a provision when it has all words of one of its phrases, numbers included.
 * @returns a record for each provision, in the order of the codebook. Cost: sentences times provisions.
 */
export function provisionsOf(agreements: readonly Agreement[], documents: readonly ReadDocument[]): ProvisionRecord[] {
  const wanted = agreements.flatMap((agreement) =>
    agreement.provisions.map((provision) => ({ agreement, provision, phrases: phrasesOf(provision) })),
  )
  const evidence = new Map(wanted.map((one) => [one, [] as ProvisionEvidence[]]))
  for (const read of documents)
    for (const span of sentencesOf(read.document.text)) {
      const words = read.document.text.slice(...span)
      const stems = stemsIn(words)
      for (const one of wanted) {
        const says = one.phrases.some((phrase) => [...phrase].every((stem) => stems.has(stem))) ? saysOf(words) : null
        if (says !== null) evidence.get(one)?.push(evidenceOf(read, span, says))
      }
    }
  return wanted.map((one) => {
    const own = (evidence.get(one) ?? []).sort((a, b) =>
      (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0,
    )
    return { agreement: one.agreement.id, provision: one.provision.id, state: stateOf(own), evidence: own }
  })
}

function phrasesOf({ phrases }: Provision): Set<string>[] {
  // A date alone names no clause: much is due on one day.
  return phrases.map(stemsIn).filter((stems) => [...stems].some((stem) => !stem.startsWith('#') && monthOf(stem) === 0))
}

/** Numbers belong to what a provision is: "17 prisoners", "six prisoners". */
function stemsIn(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set([...contentStems(words), ...words.flatMap(({ value }) => (value === null ? [] : [`#${value}`]))])
}

function saysOf(words: string): ProvisionEvidence['says'] | null {
  if (broken.test(words)) return 'broken'
  if (pending.test(words)) return 'pending'
  if (kept.test(words)) return denial.test(words) ? 'broken' : 'kept'
  return owed.test(words) && !denial.test(words) ? 'pending' : null
}

function evidenceOf(
  { document, statements }: ReadDocument,
  span: Span,
  says: ProvisionEvidence['says'],
): ProvisionEvidence {
  const by = statements.find(({ content }) => content.spans.some(([start, end]) => start < span[1] && span[0] < end))
  const { id, outlet, published } = document
  return { says, document: id, outlet, on: dayOf(published), span, actors: by?.source.actors ?? [] }
}

/** What the newest that decide say; disputed when others say the contrary on that day or later. */
function stateOf(evidence: readonly ProvisionEvidence[]): ProvisionState | null {
  const decided = evidence.filter(({ says }) => says !== 'pending')
  const last = decided.at(-1)
  if (!last) return evidence.length > 0 ? 'pending' : null
  const others = decided.filter(({ says, on }) => says !== last.says && on !== null && on === last.on)
  return others.length > 0 ? 'disputed' : last.says
}
