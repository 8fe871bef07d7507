/** Forecasts by their verb: "will", "would" where a saying shifts it, "may", "might", "could", "is going to". */
import type { Run } from '../layers.ts'
import { awaited, type Candidate, type Place } from './candidate.ts'
import type { Tree } from './tree.ts'
import {
  adverbs,
  allowed,
  arranged,
  believing,
  doubled,
  foretelling,
  foretellingPhrases,
  likelihood,
  nearly,
  noForecast,
  outcomes,
  scheduled,
  stative,
  strong,
  telling,
  verdicts,
  yet,
} from './words.ts'

/** @param i a modal, or "going" */
export function byVerb(place: Place, i: number): Candidate | null {
  const { tree } = place
  const modal = tree.lower(i)
  if (modal === 'going') return byGoing(place, i)
  const verb = verbOf(tree, i)
  if (verb === null) return null
  if (modal === 'shall' || perfect(tree, verb)) return null
  // "May the two peoples live in peace", "nor will it": a wish or a turn of phrase.
  if ((tree.child(verb, 'nsubj', 'nsubj:pass') ?? 0) > i) return null
  if (modal === 'may' || modal === 'might' || modal === 'could') return byMay(place, i, verb)
  const would = modal === 'would' || modal === "'d" || modal === '’d'
  return byWill(place, i, verb, would)
}

/** The verb, or the predicate, that a modal stands with. */
function verbOf(tree: Tree, i: number): number | null {
  if (tree.tag(i) !== 'MD' || tree.relation(i) !== 'aux') return null
  let verb = tree.head(i)
  // "Will, in my view, reject": a parse may hang it on the phrase between.
  if (verb > i && tree.relation(verb) === 'obl' && tree.head(verb) > verb && tree.child(verb, 'case') !== undefined)
    verb = tree.head(verb)
  return verb > i && !/^VB[DZ]$/.test(tree.tag(verb)) ? verb : null
}

function byGoing(place: Place, i: number): Candidate | null {
  const { tree } = place
  const verb = tree.child(i, 'xcomp')
  const be = tree.child(i, 'aux')
  if (verb === undefined || be === undefined || tree.child(verb, 'mark') === undefined) return null
  if (!present.has(tree.lower(be)) || !foretold(place, verb, i, false)) return null
  return { head: i, phrase: null, likelihood: null, confidence: PLAIN }
}

const present: ReadonlySet<string> = new Set(['is', 'are', "'s", '’s', "'re", '’re', 'am', "'m", '’m'])

/** How often what is found in these ways is right: test/corpus/forecasts, rounded down. */
const PLAIN = 0.7
const HEDGED = 0.9
const MAY = 0.75
const COULD = 0.7

function byWill(place: Place, i: number, verb: number, would: boolean): Candidate | null {
  const { tree } = place
  const hedge = hedgeOf(tree, i, verb)
  if (!asserted(place, verb, hedge !== null)) return null
  if (would && !wouldCome(place, verb, hedge)) return null
  if (hedge) {
    if (firstPerson(tree, verb) && hedge.stem === '') return null
    return {
      head: verb,
      ...beginOf(tree, verb),
      phrase: hedge.run,
      likelihood: likelihood(hedge.stem, hedge.very, false) ?? hedge.near,
      confidence: HEDGED,
    }
  }
  // "Group Will Run Ads": a headline.
  if (tree.tokens[i]?.capital && i > tree.from && tree.tokens[verb]?.capital) return null
  if (!foretold(place, verb, verb, true)) return null
  return { head: verb, ...beginOf(tree, verb), phrase: null, likelihood: null, confidence: PLAIN }
}

/** "Would" tells of what will be: a saying shifts it, or it is hedged; not wished, judged or supposed. */
function wouldCome(place: Place, verb: number, hedge: Hedge | null): boolean {
  const { tree } = place
  if (tree.lemma(verb) === 'like' || /^acl/.test(tree.relation(verb))) return false
  // "A register would keep them out": what would follow if there were one.
  const subject = subjectOf(tree, verb)
  if (subject !== undefined && /^(?:an?|any)$/.test(tree.lower(tree.reach(subject).from)) && !hedge) return false
  if (shifted(place, verb)) return hedge !== null || !(tree.child(verb, 'cop') !== undefined || place.conditional(verb))
  return hedge !== null && (hedge.stem !== '' || hedge.near !== null)
}

interface Hedge {
  run: Run
  stem: string
  very: boolean
  near: { stem: string } | null
}

/** The adverb of likelihood that stands with a verb, with the words that strengthen it. */
function hedgeOf(tree: Tree, modal: number, verb: number): Hedge | null {
  for (const child of tree.children(verb, 'advmod', 'discourse', 'advcl', 'obl')) {
    const word = tree.lower(child)
    if (tree.relation(child) === 'advmod' || tree.relation(child) === 'discourse') {
      const stem = Object.hasOwn(adverbs, word) ? adverbs[word] : undefined
      if (stem === undefined || child > verb) continue
      const before = tree.lower(child - 1)
      const very = strong.has(before)
      const near = stem === 'certain' && (nearly.has(before) || (before === 'but' && tree.lower(child - 2) === 'all'))
      const from = near && before === 'but' ? child - 2 : very || near ? child - 1 : child
      if (stem === 'certain' && !near) return { run: { from: child, to: child + 1 }, stem: '', very: false, near: null }
      return {
        run: { from, to: child + 1 },
        stem: near ? '' : stem,
        very,
        near: near ? { stem: 'almost certain' } : null,
      }
    }
    // "In all likelihood", "in all probability"
    if (/^(?:likelihood|probability)$/.test(word) && tree.lower(child - 1) === 'all' && tree.lower(child - 2) === 'in')
      return { run: { from: child - 2, to: child + 1 }, stem: '', very: false, near: null }
  }
  // A parse may hang it elsewhere: what stands between the modal and its verb is the verb's.
  for (let at = modal + 1; at < verb; at++) {
    const stem = Object.hasOwn(adverbs, tree.lower(at)) ? adverbs[tree.lower(at)] : undefined
    if (stem && stem !== 'certain') {
      const very = strong.has(tree.lower(at - 1))
      return { run: { from: very ? at - 1 : at, to: at + 1 }, stem, very, near: null }
    }
    if (
      /^(?:likelihood|probability)$/.test(tree.lower(at)) &&
      tree.lower(at - 1) === 'all' &&
      tree.lower(at - 2) === 'in'
    )
      return { run: { from: at - 2, to: at + 1 }, stem: '', very: false, near: null }
  }
  return null
}

function byMay(place: Place, i: number, verb: number): Candidate | null {
  const { tree } = place
  const modal = tree.lower(i)
  if (!asserted(place, verb, true) || tree.tag(verb) === 'VBG') return null
  const subject = subjectOf(tree, verb)
  if (subject === undefined) return null
  const next = tree.lower(i + 1)
  const not = next === 'not' || next === "n't" || next === 'n’t'
  const sure = [...tree.children(verb, 'advmod')].some(
    (child) => yet.has(tree.lower(child)) && child > i && child < verb,
  )
  const open = sure || awaited(place, verb) || place.conditional(verb)
  const passive = tree.child(verb, 'aux:pass') !== undefined
  const predicate = tree.child(verb, 'cop') !== undefined || tree.lemma(verb) === 'be'
  const outcome = outcomeOf(tree, verb, subject, passive, tree.lemma(verb) !== 'be' && predicate)
  if (modal === 'could') {
    if (not || next === 'only' || (!outcome && !(open && agent(tree, subject)))) return null
    if (passive && !open) return null
  } else {
    if (allowed.has(tree.lower(subject)) || next === 'only') return null
    if (not && !outcome) return null
    const cause = tree.lemma(verb) === 'come' && tree.lower(verb + 1) === 'from'
    if ((predicate || cause || stative.has(tree.lemma(verb))) && !sure && !place.conditional(verb)) return null
    // "May be visited on weekdays" is a permission; "might be" hardly ever is.
    if (passive && modal === 'may' && !open && !outcomePassives.has(tree.lemma(verb))) return null
  }
  if (tree.relation(verb) === 'acl:relcl' && !open && !headless(tree, verb)) return null
  const well = next === 'well'
  return {
    head: verb,
    ...beginOf(tree, verb),
    phrase: { from: i, to: well ? i + 2 : i + 1 },
    likelihood: well || not ? null : { stem: modal },
    confidence: modal === 'could' ? COULD : MAY,
  }
}

/** It is told as what will be: not asked, not a condition, not what somebody promised, planned or wished. */
export function asserted(place: Place, verb: number, hedged: boolean): boolean {
  const { tree } = place
  if (tree.lower(tree.to - 1) === '?' || /^[?]/.test(tree.lower(tree.to - 2))) return false
  const mark = tree.children(verb, 'mark').map((child) => tree.lower(child))
  if (mark.some((word) => /^(?:if|whether|unless|lest|until|till|before|once|when)$/.test(word))) return false
  if (/^acl/.test(tree.relation(verb)) && !headless(tree, verb) && !detached(tree, verb)) {
    // "Which will probably fail" tells of what the noun names; "that would cost lives" says what kind of thing it is.
    if (!hedged || !tree.children(verb).some((child) => /^(?:which|who)$/.test(tree.lower(child)))) return false
  } else if (asks(tree, verb)) return false
  const how = headless(tree, verb) ? tree.relation(tree.head(verb)) : tree.relation(verb)
  if (how === 'csubj') return false
  if (!hedged && !detached(tree, verb) && (how === 'advcl' || how === 'acl:relcl')) return false
  // A clause of a clause of a promise is part of the promise.
  let node = verb
  for (let climb = 0; climb < 4 && node >= 0; climb++) {
    if (headless(tree, node)) node = tree.head(node)
    const relation = tree.relation(node)
    const over = tree.head(node)
    if (over < 0) break
    if (relation === 'ccomp' || relation === 'xcomp' || relation === 'acl' || relation === 'advcl') {
      if (noForecast.has(tree.lemma(over)) && (relation !== 'advcl' || climb > 0)) return false
      // "I don't think it will work": the claim alone would say the opposite.
      if (relation === 'ccomp' && believing.has(tree.lemma(over)) && denied(tree, over)) return false
      if (
        relation === 'acl' &&
        /^(?:hope|promise|pledge|vow|plan|decision|demand|order|guarantee|assurance|wish|dream|question)$/.test(
          tree.lemma(over),
        )
      )
        return false
    } else if (relation !== 'conj' && relation !== 'parataxis') break
    node = over
  }
  return true
}

function denied(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'advmod').some((child) => /^(?:not|n't|n’t|never|hardly)$/.test(tree.lower(child)))
}

/** "How it might", "what it could", "which side would": a question inside a sentence. */
function asks(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass')
  const near = [...tree.children(verb), ...(subject === undefined ? [] : tree.children(subject))]
  return near.some((child) => child < verb && (/^W/.test(tree.tag(child)) || tree.lower(child) === 'how'))
}

/** "Would" for what "will" be, said in the past. */
function shifted(place: Place, verb: number): boolean {
  const { tree } = place
  const over = tree.head(verb)
  if (tree.relation(verb) === 'ccomp' && over >= 0) {
    const lemma = tree.lemma(over)
    return /^VB[DN]$/.test(tree.tag(over)) && (telling.has(lemma) || believing.has(lemma))
  }
  if (tree.relation(verb) === 'conj' && over >= 0 && tree.relation(over) === 'ccomp') return shifted(place, over)
  return false
}

/** Unhedged, it foretells rather than plans. */
function foretold(place: Place, verb: number, top: number, finite: boolean): boolean {
  const { tree } = place
  if (!asserted(place, top, false) || laidDown(tree, top)) return false
  const subject = subjectOf(tree, top)
  if (subject === undefined) return false
  const word = tree.lower(subject)
  if (/^(?:you|one)$/.test(word)) return false
  const passive = tree.child(verb, 'aux:pass') !== undefined
  const predicate = tree.child(verb, 'cop') !== undefined
  const lemma = tree.lemma(verb)
  if (tree.tag(verb) === 'VBG') return false
  if (/^(?:i|we)$/.test(word)) return /^(?:lose|suffer|fail|regret|starve|die)$/.test(lemma) && !predicate
  const said = place.saidAt(verb)
  const own = said !== null && ownAct(place, said, subject)
  const outcome = outcomeOf(tree, verb, subject, passive, predicate)
  if (own) return outcome && !doubled.has(lemma)
  const planned = finite && (passive || doubled.has(lemma) || lasting.has(lemma)) && awaitedOnly(place, verb)
  if (outcome && !planned) return true
  const over = tree.head(top)
  const believed =
    over >= 0 &&
    (tree.relation(top) === 'ccomp' || tree.relation(top) === 'parataxis') &&
    believing.has(tree.lemma(over))
  if (believed || place.conditional(top)) return true
  return !scheduled.has(lemma) && !predicate && foretells(tree, top, subject)
}

/** With a date, a timetable as often as a forecast: "the curfew will continue through Sunday". */
const lasting: ReadonlySet<string> = new Set(['remain', 'continue', 'last', 'stay', 'run', 'end', 'return', 'resume'])

/** A date alone makes a passive a plan: "will be destroyed on Friday". */
function awaitedOnly(place: Place, verb: number): boolean {
  return awaited(place, verb) && place.tree.child(verb, 'obl:agent') === undefined && !place.conditional(verb)
}

/** The speaker tells of the speaker's own acts. */
function ownAct({ cast, tree }: Place, said: NonNullable<ReturnType<Place['saidAt']>>, subject: number): boolean {
  const named = cast.named(tree.reach(subject))
  if (named.some((actor) => said.source.actors.includes(actor))) return true
  if (/^(?:he|she|it|they)$/.test(tree.lower(subject))) return named.length === 0
  const whose = tree.child(subject, 'nmod:poss')
  return (
    whose !== undefined && /^(?:his|her|its|their|our|my)$/.test(tree.lower(whose)) && sides.has(tree.lemma(subject))
  )
}

/** "Her country": whoever speaks for it. */
const sides: ReadonlySet<string> = new Set(
  'country government army side party nation state people ministry force team administration company delegation'.split(
    ' ',
  ),
)

/** "Under the agreement, the corridor will remain": it is laid down, not foretold. */
function laidDown(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'obl').some((child) => {
    const word = tree.lower(tree.reach(child).from)
    return /^(?:under|pursuant|per)$/.test(word) && documents.has(tree.lemma(child))
  })
}

const documents: ReadonlySet<string> = new Set(
  'agreement deal treaty plan law term accord pact bill rule provision proposal contract statement article resolution scheme arrangement program programme legislation order decree timetable schedule'.split(
    ' ',
  ),
)

function foretells(tree: Tree, verb: number, subject: number): boolean {
  if (tree.children(verb, 'aux').some((child) => tree.lower(child) === 'would')) return false
  if (/^(?:nobody|none|neither|nothing|no-one)$/.test(tree.lower(subject))) return true
  if (tree.lower(subject) === 'one' && tree.lower(subject - 1) === 'no') return true
  if (tree.children(verb, 'advmod').some((child) => foretelling.has(tree.lower(child)))) return true
  const { from, to } = tree.reach(verb)
  return foretellingPhrases.some((phrase) => {
    for (let i = from; i + phrase.length <= to; i++)
      if (phrase.every((word, k) => tree.lower(i + k) === word)) return true
    return false
  })
}

/** Passives of what befalls a thing, rather than of what is done to it by plan. */
const outcomePassives: ReadonlySet<string> = new Set(
  'force destroy lose break resolve defeat isolate weaken forget remember paralyse paralyze overthrow sweep ruin hurt harm damage undermine swallow overrun delay postpone derail disappoint strengthen affect kill wound hit drag draw leave flood deprive doom overshadow tempt expose torpedo squander shatter wipe crush'.split(
    ' ',
  ),
)

function outcomeOf(tree: Tree, verb: number, subject: number, passive: boolean, predicate: boolean): boolean {
  const lemma = tree.lemma(verb)
  if (predicate) {
    const tag = tree.tag(verb)
    if (/^JJ/.test(tag)) return !arranged.has(tree.lower(verb))
    return verdicts.has(lemma)
  }
  if (passive) return outcomePassives.has(lemma)
  if (lemma === 'be') return false
  if (!outcomes.has(lemma)) return false
  return (
    !doubled.has(lemma) || !agent(tree, subject) || (lemma !== 'face' && tree.child(verb, 'compound:prt') !== undefined)
  )
}

/** The subject may be somebody who acts: a person or body by its name, or a pronoun of one. */
function agent(tree: Tree, subject: number): boolean {
  return (
    /^NNPS?$/.test(tree.tag(subject)) ||
    /^(?:he|she|they|i|we|you|who)$/.test(tree.lower(subject)) ||
    bodies.has(tree.lemma(subject))
  )
}

const bodies: ReadonlySet<string> = new Set(
  'minister president envoy ambassador government ministry parliament commission committee council delegation delegate mission leader official spokesman spokeswoman army troop guard observer chairman secretary party side court team expert journalist police company bank union mediator negotiator diplomat king queen general mayor governor deputy member visitor guest band club agency'.split(
    ' ',
  ),
)

function firstPerson(tree: Tree, verb: number): boolean {
  const subject = subjectOf(tree, verb)
  return subject !== undefined && /^(?:i|we)$/.test(tree.lower(subject))
}

/** The word that a verb has for its subject; that of the verb it is joined to, when it has none. */
export function subjectOf(tree: Tree, verb: number): number | undefined {
  const own = tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj')
  if (own !== undefined) return own
  if (headless(tree, verb)) return tree.head(verb)
  return tree.relation(verb) === 'conj' ? tree.child(tree.head(verb), 'nsubj', 'nsubj:pass') : undefined
}

/** "The front will flare up", which a parse may take for a noun with a clause of it that has no "that" or "which". */
function headless(tree: Tree, verb: number): boolean {
  const noun = tree.head(verb)
  if (tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj') !== undefined) return false
  if (noun < 0 || noun > verb || !/^acl/.test(tree.relation(verb)) || !/^NN|^PRP$/.test(tree.tag(noun))) return false
  const modal = tree.children(verb, 'aux')[0] ?? verb
  if (tree.tag(modal) !== 'MD') return false
  for (let i = noun + 1; i < modal; i++) if (/^W|^IN$/.test(tree.tag(i)) && tree.head(i) === verb) return false
  return !tree.children(verb).some((child) => child < modal && /^(?:that|which|who)$/.test(tree.lower(child)))
}

/** "If there is peace, both will become members": a clause behind a comma that a parse has hung on the one before. */
function detached(tree: Tree, verb: number): boolean {
  const { from } = tree.reach(verb)
  return (
    (tree.tag(from) === ',' || tree.tag(from - 1) === ',') &&
    tree.child(verb, 'nsubj', 'nsubj:pass') !== undefined &&
    tree.child(verb, 'mark') === undefined &&
    !tree.children(verb).some((child) => /^W/.test(tree.tag(child)))
  )
}

/** Where the clause of a verb begins, when its subject does not hang on it. */
function beginOf(tree: Tree, verb: number): { from?: number } {
  return headless(tree, verb) ? { from: tree.reach(tree.head(verb)).from } : {}
}

/** "May have left", "would have failed": what has been. */
function perfect(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'aux').some((child) => /^(?:have|'ve|’ve|of)$/.test(tree.lower(child)) && child < verb)
}
