/**
 * Carrying people's decisions over when a revision or a reader has changed. A review rests on words: it is tied to the
 * new finding at the exact place, failing that to one with the same quotes, failing that to the one that shares most of
 * its words. What cannot be carried is `lost`, for a person to look at; nothing is dropped.
 */
import { type Anchor, anchorOf, type Carriage, type Finding, type Review, rolesOfFinding } from '../../domain/index.ts'

/** Where a review stands now: at which finding (null when at none), and how it was found. */
export interface Placed {
  review: string
  carriage: Carriage
  finding: string | null
}

/** Words as long as this, in code units, are their own proof; fewer need surroundings that agree at least this much. */
const LONG = 40
const SURROUNDED = 0.25

/** Share of the words in common (Jaccard, over words) below which an overlap proves nothing. */
const ENOUGH = 0.5

/**
 * A place for each review among the findings of a new reading of `text`, in the order of the reviews.
 *
 * Decisions on the same words stay together. Where two sets of words want one finding, the closer match gets it. What
 * people added is no decision on a finding: `addedStatements` places it.
 */
export function carry(reviews: readonly Review[], findings: readonly Finding[], text: string): Placed[] {
  const candidates = findings.map((finding) => new Candidate(finding.kind, finding.id, anchorsOf(finding, text)))
  const groups = Map.groupBy(reviews, (review) => JSON.stringify([review.kind, review.anchors]))
  const wishes = [...groups].flatMap(([group, [review]]) => {
    if (!review) return []
    const was = new Candidate(review.kind, group, review.anchors)
    return candidates.flatMap((is) => {
      const match = is.kind === was.kind ? closeness(was, is) : null
      return match ? [{ group, finding: is.id, ...match }] : []
    })
  })
  wishes.sort((a, b) => rank[a.carriage] - rank[b.carriage] || b.score - a.score)

  const placed = new Map<string, { carriage: Carriage; finding: string }>()
  const taken = new Set<string>()
  for (const { group, finding, carriage } of wishes) {
    if (placed.has(group) || taken.has(finding)) continue
    placed.set(group, { carriage, finding })
    taken.add(finding)
  }
  const places = new Map<Review, Placed>()
  for (const [group, together] of groups)
    for (const review of together) places.set(review, { review: review.id, ...(placed.get(group) ?? lost) })
  return reviews.flatMap((review) => places.get(review) ?? [])
}

/** The anchors of a finding's spans, in the order of its roles. */
export function anchorsOf(finding: Finding, text: string): Anchor[] {
  return rolesOfFinding(finding)
    .flat()
    .map((span) => anchorOf(text, span))
}

const lost = { carriage: 'lost', finding: null } as const

const rank: Record<Carriage, number> = { place: 0, quote: 1, overlap: 2, lost: 3 }

/** Words on one side of a match, with their counts, made once. */
class Candidate {
  readonly kind: string
  readonly id: string
  readonly anchors: readonly Anchor[]
  readonly words = new Map<string, number>()
  size = 0

  constructor(kind: string, id: string, anchors: readonly Anchor[]) {
    this.kind = kind
    this.id = id
    this.anchors = anchors
    for (const { quote } of anchors)
      for (const word of quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
        this.words.set(word, (this.words.get(word) ?? 0) + 1)
        this.size++
      }
  }
}

function closeness(was: Candidate, is: Candidate): { carriage: Carriage; score: number } | null {
  const pairs = was.anchors.map((anchor, i) => [anchor, is.anchors[i]] as const)
  if (was.anchors.length === is.anchors.length && pairs.every(([a, b]) => a.quote === b?.quote)) {
    if (pairs.every(([a, b]) => a.start === b?.start)) return { carriage: 'place', score: 1 }
    // Among several places with the same words, the one whose surroundings agree most. A name or two alone, in other
    // surroundings, is somebody else's sentence.
    const agree = pairs.map(([a, b]) => (b ? shareBefore(a.prefix, b.prefix) + shareAfter(a.suffix, b.suffix) : 0))
    const score = agree.reduce((sum, n) => sum + n, 0) / (2 * pairs.length)
    const length = pairs.reduce((sum, [a]) => sum + a.quote.length, 0)
    return score >= SURROUNDED || length >= LONG ? { carriage: 'quote', score } : null
  }
  const score = sharedWords(was, is)
  return score >= ENOUGH ? { carriage: 'overlap', score } : null
}

/** How much of the text before the words is the same, counted from the words outwards: 0 to 1. */
export function shareBefore(a: string, b: string): number {
  return shareAfter([...a].reverse().join(''), [...b].reverse().join(''))
}

/** How much of the text after the words is the same: 0 to 1; 1 when both end there. */
export function shareAfter(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  let same = 0
  while (same < longer && a[same] === b[same]) same++
  return longer === 0 ? 1 : same / longer
}

/** Words in common over words in either; place plays no part, since the text may have moved. */
function sharedWords(was: Candidate, is: Candidate): number {
  let shared = 0
  for (const [word, n] of was.words) shared += Math.min(n, is.words.get(word) ?? 0)
  const all = was.size + is.size - shared
  return all === 0 ? 0 : shared / all
}
