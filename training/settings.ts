/** The numbers that the phases of training turn on. Chosen on the dev sets; see docs/adr/0010 and 0011. */

/** Articles are parted in so many folds: a stage learns from what the stages before it say of articles new to them. */
export const FOLDS = 3

export const LEXICON = { seed: 7 }

/** The teachers, by number: each starts from a chance of its own, and tells its share of the silver sentences. */
export const TEACHERS = [0, 1]

export const TEACHER = { seed: 5, epochs: 14, silver: 120_000, batch: 500, rate: 2e-3 }

export const CUES = { seed: 1, rounds: 8, rate: 0.05, l2: 3e-3, drop: 0.5, least: 12 }

export const PARTS = { seed: 2, rounds: 8, rate: 0.03, l2: 1e-3, drop: 0.4, least: 20 }

export const CHOICE = { seed: 3, depth: 5, count: 160, rate: 0.09, least: 40, rows: 0.5, features: 0.5 }

/** Triples less likely right than this are left out: where the F1 of lenient triples on dev is highest. */
export const THRESHOLD = 0.38

/** Boosted trees over the blocks of pages; see docs/adr/0016. */
export const BLOCKS = { seed: 4, depth: 6, count: 150, rate: 0.1, least: 5, rows: 0.5, features: 0.25 }
/** Which lines of a dump are the article's; chosen by cross-validation over sites, see docs/adr/0024. */
export const LINES = {
  seed: 1,
  folds: 4,
  depth: 5,
  count: 120,
  rate: 0.1,
  least: 20,
  rows: 0.12,
  features: 0.35,
  trust: 2.5,
  bias: 0.4,
}
