/** One key for the forms of a word and for what is derived from it: "reopen", "reopened" and "reopening" meet. */
import { lookupKey } from '../actors/key.ts'

/** Nouns of doing whose verb no ending tells. */
const IRREGULAR = new Map(
  Object.entries({
    recognition: 'recognise',
    recognise: 'recognise',
    recognize: 'recognise',
    resumption: 'resume',
    extension: 'extend',
    suspension: 'suspend',
    expansion: 'expand',
    expulsion: 'expel',
    abolition: 'abolish',
    establishment: 'establish',
    construction: 'construct',
    destruction: 'destroy',
    handover: 'hand',
    handing: 'hand',
    closure: 'close',
    departure: 'depart',
    signature: 'sign',
    delivery: 'deliver',
    entry: 'enter',
    accession: 'accede',
    admission: 'admit',
    permission: 'permit',
    division: 'divide',
    decision: 'decide',
    provision: 'provide',
    reduction: 'reduce',
    production: 'produce',
    introduction: 'introduce',
    sale: 'sell',
    sold: 'sell',
    built: 'build',
    held: 'hold',
    sent: 'send',
    met: 'meet',
    given: 'give',
    gave: 'give',
    taken: 'take',
    took: 'take',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    withdrawal: 'withdraw',
    kept: 'keep',
    paid: 'pay',
    men: 'man',
    women: 'woman',
    people: 'people',
    children: 'child',
  }),
)

/** What is left off, the longest first; what remains must have four letters, three before a bare -ed or -ing. */
const ENDINGS = /(?:ifications?|i[sz]ations?|ations?|itions?|ments?|ages?|ances?|ences?|als?)$/
const VERBAL = /(?:ings?|ed)$/

const known = new Map<string, string>()
const REMEMBERED = 50_000

/** @param lower a word in lower case */
export function rootOf(lower: string): string {
  const held = known.get(lower)
  if (held !== undefined) return held
  if (known.size >= REMEMBERED) known.clear()
  const root = made(lower)
  known.set(lower, root)
  return root
}

function made(lower: string): string {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(lower)) return lookupKey(lower)
  const word = IRREGULAR.get(lower) ?? lower
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ch|sh|ss|x|z)e?)es$/, '')
    .replace(/(?<=[^sui])s$/, '')
  const shorter = one.replace(ENDINGS, '')
  let stem = shorter.length >= 4 ? shorter : one
  if (stem === one) {
    const bare = one.replace(VERBAL, '')
    if (bare.length >= 3 && /[aeiouy]/.test(bare)) stem = bare
    if (/ction$/.test(stem)) stem = stem.slice(0, -3)
  }
  // "stopped", "planning"
  if (stem !== one && /([bdgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1)
  return stem.length > 3 ? stem.replace(/(?:i|e)$/, '') : stem
}
