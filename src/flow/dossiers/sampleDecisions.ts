/** What the sample's editor decided for, so that its record has something to show; the machine's findings stay as they are. */
import { z } from 'zod'
import { makeJudgement, outcomes, rolesOfFinding, type Span } from '../../domain/index.ts'
import type { StoredDocument, StoredFinding } from '../../store/index.ts'
import { parse } from '../books.ts'
import type { House } from '../house.ts'
import { review, setOutcome } from '../reviewing/review.ts'

/** `demo/decisions.yaml`: each names a page by its number, and a finding of it by some of its words. */
const decisionsSchema = z.object({
  decisions: z.array(
    z.union([
      z.strictObject({ page: z.string(), statement: z.string() }),
      z.strictObject({ page: z.string(), event: z.string() }),
      z.strictObject({ page: z.string(), forecast: z.string(), outcome: z.enum(outcomes).optional() }),
    ]),
  ),
})

type Decision = z.infer<typeof decisionsSchema>['decisions'][number]

/** Whoever decides in the sample before anybody else does. */
export const EDITOR = 'readout'

/**
 * Decides once: what already has a decision keeps it, and what an older program read otherwise is left out.
 * @param pages the sample's pages, by file and address
 */
export async function decideInSample(
  house: House,
  name: string,
  text: string,
  pages: readonly { file: string; url: string }[],
): Promise<void> {
  const { decisions } = parse(text, 'demo/decisions.yaml', decisionsSchema)
  for (const decision of decisions) {
    const page = pages.find(({ file }) => file.includes(`/${decision.page}-`))
    const stored = page ? await house.store.documents.at(name, page.url) : null
    const found = stored && (await findingOf(house, stored, decision))
    if (!stored || !found || found.review) continue
    const asked = { finding: found.finding.id, document: stored.id, by: EDITOR }
    if ('outcome' in decision && decision.outcome)
      await setOutcome(house, name, { ...asked, judgement: makeJudgement(decision.outcome, null) })
    else await review(house, name, { ...asked, decision: 'accept' })
  }
}

/** The finding of its kind that has most of the words, and least besides. */
async function findingOf(
  { store }: House,
  { id, dossier, document: { text } }: StoredDocument,
  decision: Decision,
): Promise<StoredFinding | null> {
  const [kind, words] =
    'statement' in decision
      ? (['statement', decision.statement] as const)
      : 'event' in decision
        ? (['event', decision.event] as const)
        : (['forecast', decision.forecast] as const)
  const start = text.indexOf(words)
  if (start < 0) return null
  const place: Span = [start, start + words.length]
  const held = await store.readings.findings(dossier, id, { kind })
  const fitting = held.flatMap((found) => {
    const own = rolesOfFinding(found.finding).at(-1) ?? []
    const common = own.reduce((sum, span) => sum + commonOf(span, place), 0)
    const length = own.reduce((sum, [from, to]) => sum + to - from, 0)
    return common > 0 ? [{ found, common, length }] : []
  })
  const [best] = fitting.sort((a, b) => b.common - a.common || a.length - b.length)
  return best?.found ?? null
}

function commonOf([a, b]: Span, [c, d]: Span): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c))
}
