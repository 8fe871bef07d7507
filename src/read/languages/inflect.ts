/** English verb forms by rule, with the exceptions listed. */
const IRREGULAR: Record<string, string[]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  know: ['knew', 'known'],
  feel: ['felt'],
  find: ['found'],
  show: ['showed', 'shown'],
  see: ['saw', 'seen'],
  hear: ['heard'],
  hold: ['held'],
  mean: ['meant'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  understand: ['understood'],
  seek: ['sought'],
  forget: ['forgot', 'forgotten'],
  put: ['put'],
  give: ['gave', 'given'],
  make: ['made'],
  take: ['took', 'taken'],
  go: ['went', 'gone'],
  foresee: ['foresaw', 'foreseen'],
  bet: ['bet'],
  reaffirm: ['reaffirmed'],
}

/** Verbs of two syllables or more whose last consonant doubles none the less, and short ones that do. */
const DOUBLES = new Set([
  'admit',
  'quip',
  'slam',
  'regret',
  'rebut',
  'plan',
  'tip',
  'blab',
  'concur',
  'infer',
  'refer',
  'permit',
  'omit',
  'commit',
  'rap',
  'pan',
  'prefer',
  'dub',
  'beg',
])

/** `past` also stands for the past participle. */
export type Form = 'base' | 's' | 'past' | 'ing'

/** Every form of a verb, lower case. */
export function formsOf(lemma: string): [form: Form, word: string][] {
  const stem = DOUBLES.has(lemma) ? lemma + (lemma[lemma.length - 1] ?? '') : lemma
  const y = /[^aeiou]y$/.test(lemma)
  const e = lemma.endsWith('e')
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const past = IRREGULAR[lemma] ?? [y ? `${lemma.slice(0, -1)}ied` : e ? `${lemma}d` : `${stem}ed`]
  const ing = e && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`
  return [['base', lemma], ['s', s], ...past.map((word): ['past', string] => ['past', word]), ['ing', ing]]
}
