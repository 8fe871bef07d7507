/** Every triple that may be a statement: likely cues, each with the best readings of what belongs to it. */
import type { Run } from '../layers.ts'
import { bestPaths, keepLikely } from '../models/chain.ts'
import { type Around, aroundOf } from './around.ts'
import { type CueCandidate, type CueModel, findCues } from './cues.ts'
import type { Grid } from './grid.ts'
import { PART, type PartModel, partScores, runsOf, windowOf } from './parts.ts'
import { priorsOf } from './prior.ts'

/** A cue with one reading of its source and content. */
export interface Candidate {
  cue: CueCandidate
  /** Which of the cue candidates proposed with it it is of, and which reading of it, the best being 0. */
  of: number
  rank: number
  source: Run[]
  content: Run[]
  /** How likely the reading is, given the cue; and the likelihood of all readings with the same source, or content. */
  probability: number
  sameSource: number
  sameContent: number
  around: Around
}

/** What the first two stages say of a document, or of a part of it. */
export interface Proposed {
  grid: Grid
  prior: Uint8Array
  /** 2 for each token of a likely cue. */
  others: Uint8Array
  cues: CueCandidate[]
  candidates: Candidate[]
}

/** Cues less likely than this are not looked at. */
const LEAST = 0.1
/** Of cues that overlap, so many are looked at. */
const RIVALS = 2
/** From this likelihood on, a cue stands in the way of others. */
const LIKELY = 0.35
const READINGS = 3
/** Readings less likely than this, their cue and they together, are left out: hardly one of them is ever chosen. */
const UNLIKELY = 0.04

/** @param room only cues of these paragraphs are looked for, and their parts within them */
export function propose(
  grid: Grid,
  paragraphs: readonly Run[],
  cueModel: CueModel,
  partModel: PartModel,
  room: Run = { from: 0, to: grid.size },
): Proposed {
  const prior = priorsOf(grid, cueModel.priors)
  const own = paragraphs.filter(({ from, to }) => room.from <= from && to <= room.to)
  const all = findCues(grid, prior, own, cueModel, LEAST)
  const others = likelyCues(all, grid.size)
  const cues = fewRivals(all)
  const candidates = cues.flatMap((cue, of) => {
    const window = windowOf(grid, paragraphs, cue)
    const within = { from: Math.max(window.from, room.from), to: Math.min(window.to, room.to) }
    const around = aroundOf(grid, others, cue, within)
    const least = UNLIKELY / cue.probability
    return readings(grid, around, partModel, READINGS, least).map((one) => ({ ...one, cue, of, around }))
  })
  return { grid, prior, others, cues, candidates }
}

/** The likeliest cues that do not overlap, as marks on their tokens. */
export function likelyCues(cues: readonly CueCandidate[], size: number): Uint8Array {
  const others = new Uint8Array(size)
  const best = cues.filter((cue) => cue.probability >= LIKELY).sort((a, b) => b.probability - a.probability)
  for (const { from, to } of best) if (!others.subarray(from, to).includes(2)) others.fill(2, from, to)
  return others
}

/** In text order, without those that overlap with several likelier ones. */
function fewRivals(cues: readonly CueCandidate[]): CueCandidate[] {
  const held = new Map<number, number>()
  const best = [...cues].sort((a, b) => b.probability - a.probability)
  const kept = best.filter(({ from, to }) => {
    let rivals = 0
    for (let i = from; i < to; i++) rivals = Math.max(rivals, held.get(i) ?? 0)
    if (rivals >= RIVALS) return false
    for (let i = from; i < to; i++) held.set(i, (held.get(i) ?? 0) + 1)
    return true
  })
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

type Reading = Omit<Candidate, 'cue' | 'of' | 'around'>

/** The k best readings around a cue that have a content and are as likely as `least`. */
export function readings(grid: Grid, around: Around, model: PartModel, k: number, least = 0): Reading[] {
  const scores = partScores(grid, around, model)
  const total = keepLikely(model.chain, scores, least)
  const found = bestPaths(model.chain, scores, k).map(({ labels, score }) => ({
    source: runsOf(labels, PART.source, around.window.from).slice(0, 1),
    content: runsOf(labels, PART.content, around.window.from),
    probability: Math.exp(score - total),
  }))
  const withContent = found.filter((one) => one.content.length > 0 && one.probability >= least)
  const key = (runs: readonly Run[]) => runs.map(({ from, to }) => `${from}-${to}`).join()
  const sources = new Map<string, number>()
  const contents = new Map<string, number>()
  for (const { source, content, probability } of withContent) {
    sources.set(key(source), (sources.get(key(source)) ?? 0) + probability)
    contents.set(key(content), (contents.get(key(content)) ?? 0) + probability)
  }
  return withContent.map((one, rank) => ({
    ...one,
    rank,
    sameSource: sources.get(key(one.source)) ?? 0,
    sameContent: contents.get(key(one.content)) ?? 0,
  }))
}
