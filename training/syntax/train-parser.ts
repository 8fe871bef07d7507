/** Learns the parser: transitions and relations together, greedy, with a dynamic oracle and its own mistakes explored. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import { ACTION_FEATURES, actionFeatures } from '../../src/read/syntax/action-features.ts'
import { ARC_KEYS, arcKey, type Choices } from '../../src/read/syntax/choices.ts'
import { relationKey } from '../../src/read/syntax/easy.ts'
import {
  NEXT_FEATURES,
  nextFeatures,
  TOP_FEATURES,
  topFeatures,
  UNDER_FEATURES,
  underFeatures,
} from '../../src/read/syntax/lone-features.ts'
import { RELATION_FEATURES, relationFeatures } from '../../src/read/syntax/relation-features.ts'
import { KINDS, RELATIONS, SUPERTAG_COUNT } from '../../src/read/syntax/scheme.ts'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isDone,
  LEFT,
  makeState,
  RIGHT,
  SHIFT,
  shift,
  startState,
} from '../../src/read/syntax/state.ts'
import { FIRST, fillWords, makeWords } from '../../src/read/syntax/words.ts'
import { randomOf } from '../random.ts'
import { type Admitted, makeCounter } from './admitted.ts'
import { labelsAt, makeChoiceCounter } from './choices.ts'
import { type EasyCounter, makeEasyCounter } from './easy.ts'
import type { Example } from './examples.ts'
import { type Learner, makeLearner } from './learner.ts'
import { lossOf, makeGoldTree, setGoldTree } from './oracle.ts'
import { bestOfSome, cellsOf, orderOf } from './train-tagger.ts'
import { makeTriples } from './triples.ts'

/** A tree by word, from 0; -1 is the root. */
export interface Tree {
  heads: Int32Array
  relations: Uint8Array
}

export interface ParserLearners {
  actions: Learner
  relations: Learner
  arcs: Choices
  easyRelations: EasyCounter
}

export interface ParserSettings {
  rounds: number
  goldWeight: number
  seed: number
  /** How often its own transition is followed where the oracle would go another way. */
  explore: number
  /** By how much right must beat wrong. */
  margin: number
  /** A feature must be seen so often on the gold way to have weights. */
  leastAction: number
  leastRelation: number
}

/** What a parser is taught with: trees, and what tagger and supertagger say of them. */
export interface Lessons {
  examples: readonly Example[]
  tags: readonly Uint8Array[]
  supers: readonly Uint8Array[]
}

/** All that a transition is weighed by. */
const ALL_FEATURES = ACTION_FEATURES + NEXT_FEATURES + TOP_FEATURES + UNDER_FEATURES

/** One sentence at a time: its cells, its state, and the features of it. */
function makeDesk(lessons: Lessons, lexicon: Lexicon) {
  const longest = lessons.examples.reduce((most, { words }) => Math.max(most, words.length), 0)
  const words = makeWords(longest)
  const cells = new Uint8Array(longest + 10)
  const supers = new Uint8Array(longest + 10)
  const state = makeState(longest)
  const actionHashes = new Int32Array(ALL_FEATURES)
  const relationHashes = new Int32Array(RELATION_FEATURES)
  const tree = makeGoldTree(longest)
  return {
    cells,
    state,
    tree,
    actionHashes,
    relationHashes,
    open(at: number) {
      const example = lessons.examples[at] as Example
      const count = example.words.length
      fillWords(words, example.words, 0, count, lexicon)
      cellsOf(lessons.tags[at] as Uint8Array, cells)
      supers.fill(SUPERTAG_COUNT)
      supers.set(lessons.supers[at] as Uint8Array, FIRST)
      startState(state, words, cells, KINDS, RELATIONS.length)
      setGoldTree(tree, example.heads, FIRST)
      return example
    },
    seeActions() {
      const { stack, depth, next } = state
      actionFeatures(words, cells, supers, state, actionHashes)
      nextFeatures(words, cells, supers, next, actionHashes, ACTION_FEATURES)
      const top = depth > 0 ? (stack[depth - 1] as number) : 0
      topFeatures(words, cells, supers, top, actionHashes, ACTION_FEATURES + NEXT_FEATURES)
      const under = depth > 1 ? (stack[depth - 2] as number) : 0
      underFeatures(words, cells, supers, under, actionHashes, ACTION_FEATURES + NEXT_FEATURES + TOP_FEATURES)
    },
    easyRelation: (head: number, child: number) => relationKey(cells, supers, state, head, child),
    seeRelation(head: number, child: number) {
      relationFeatures(words, cells, supers, state, head, child, relationHashes)
    },
  }
}

export function trainParser(
  lessons: Lessons,
  lexicon: Lexicon,
  settings: ParserSettings,
  report?: (round: number, learners: ParserLearners) => void,
): ParserLearners {
  const { examples } = lessons
  const desk = makeDesk(lessons, lexicon)
  const { cells, state, tree, actionHashes, relationHashes } = desk
  const admitted = admit(lessons, lexicon, settings)
  const actions = makeTriples(admitted.actions)
  const relations = makeLearner(RELATIONS.length, admitted.relations)
  const { arcs, easyRelations } = admitted
  const learners = { actions, relations, arcs, easyRelations }
  const random = randomOf(settings.seed)
  const order = orderOf(examples, settings.goldWeight)
  const actionScores = new Float32Array(3)
  const relationScores = new Float32Array(RELATIONS.length)
  for (let round = 0; round < settings.rounds; round++) {
    random.shuffle(order)
    for (const at of order) {
      const example = desk.open(at)
      while (!isDone(state)) {
        desk.seeActions()
        actions.score(actionHashes, ALL_FEATURES, actionScores)
        let guess = -1
        let right = -1
        let wrong = -1
        let least = 1e9
        for (let action = SHIFT; action <= RIGHT; action++) {
          if (!isAllowed(state, action)) continue
          const score = actionScores[action] as number
          if (guess < 0 || score > (actionScores[guess] as number)) guess = action
          const loss = lossOf(tree, state, action)
          if (loss < least || (loss === least && score > (actionScores[right] as number))) {
            least = loss
            right = action
          }
        }
        for (let action = SHIFT; action <= RIGHT; action++) {
          if (!isAllowed(state, action) || lossOf(tree, state, action) === least) continue
          if (wrong < 0 || (actionScores[action] as number) > (actionScores[wrong] as number)) wrong = action
        }
        if (wrong >= 0 && (actionScores[wrong] as number) + settings.margin > (actionScores[right] as number))
          actions.update(actionHashes, ALL_FEATURES, right, wrong, 1)
        actions.tick()
        const go = round > 0 && random.next() < settings.explore ? guess : right
        if (go === SHIFT) {
          shift(state)
          continue
        }
        const child = state.stack[state.depth - 1] as number
        const head = go === LEFT ? state.next : (state.stack[state.depth - 2] as number)
        let relation = 0
        if (head !== state.root) {
          desk.seeRelation(head, child)
          const some = labelsAt(admitted.arcs, arcKey(cells[head] as number, cells[child] as number, go === RIGHT))
          relations.scoreSome(relationHashes, RELATION_FEATURES, some, relationScores)
          relation = bestOfSome(relationScores, some)
          if (tree.head[child] === head) {
            const gold = example.relations[child - FIRST] as number
            relationScores[gold] = (relationScores[gold] as number) - settings.margin
            const rival = bestOfSome(relationScores, some)
            if (rival !== gold && some.includes(gold))
              relations.update(relationHashes, RELATION_FEATURES, gold, rival, 1)
            relations.tick()
          }
        }
        if (go === RIGHT) attachRight(state, relation)
        else attachLeft(state, relation)
      }
    }
    report?.(round, learners)
  }
  actions.settle()
  relations.settle()
  return learners
}

const SAMPLE = 3
/** In so large a part of its cases must a relation be right that needs no weighing. */
const PURE = 0.99

interface Admission extends Pick<ParserLearners, 'arcs' | 'easyRelations'> {
  actions: Admitted
  relations: Admitted
}

/** Walks the gold way through every example, keeps the features that it meets often enough, and counts what is easy. */
function admit(lessons: Lessons, lexicon: Lexicon, settings: ParserSettings): Admission {
  const desk = makeDesk(lessons, lexicon)
  const { cells, state, tree } = desk
  const arcs = makeChoiceCounter(ARC_KEYS, RELATIONS.length)
  const actions = makeCounter()
  const relations = makeCounter()
  const easyRelations = makeEasyCounter(RELATIONS.length, PURE)
  for (const [at, example] of lessons.examples.entries()) {
    // A third of the silver is enough to count by.
    if (!example.gold && at % SAMPLE !== 0) continue
    const times = example.gold ? settings.goldWeight : SAMPLE
    desk.open(at)
    while (!isDone(state)) {
      desk.seeActions()
      actions.add(desk.actionHashes, ALL_FEATURES, times)
      let go = -1
      let least = 1e9
      for (let action = RIGHT; action >= SHIFT; action--) {
        if (!isAllowed(state, action)) continue
        const loss = lossOf(tree, state, action)
        if (loss >= least) continue
        least = loss
        go = action
      }
      if (go === SHIFT) {
        shift(state)
        continue
      }
      const child = state.stack[state.depth - 1] as number
      const head = go === LEFT ? state.next : (state.stack[state.depth - 2] as number)
      const relation = example.relations[child - FIRST] as number
      if (head !== state.root) {
        desk.seeRelation(head, child)
        relations.add(desk.relationHashes, RELATION_FEATURES, times)
        arcs.add(arcKey(cells[head] as number, cells[child] as number, go === RIGHT), relation, times)
        easyRelations.add(desk.easyRelation(head, child), relation)
      }
      if (go === RIGHT) attachRight(state, relation)
      else attachLeft(state, relation)
    }
  }
  return {
    actions: actions.atLeast(settings.leastAction),
    relations: relations.atLeast(settings.leastRelation),
    arcs: arcs.choices(),
    easyRelations,
  }
}
