/** Learns the parser: transitions and relations together, greedy, with a dynamic oracle and its own mistakes explored. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import { ACTION_FEATURES, actionFeatures } from '../../src/read/syntax/action-features.ts'
import { RELATION_FEATURES, relationFeatures } from '../../src/read/syntax/relation-features.ts'
import { BEFORE, BEHIND, KINDS, RELATIONS } from '../../src/read/syntax/scheme.ts'
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
import { bestOfSome, type Candidates, makeCandidates } from './candidates.ts'
import type { Example } from './examples.ts'
import { type Learner, makeLearner } from './learner.ts'
import { lossOf, makeGoldTree, setGoldTree } from './oracle.ts'
import { orderOf } from './train-tagger.ts'
import { makeTriples } from './triples.ts'

export interface ParserLearners {
  actions: Learner
  relations: Learner
}

export interface ParserSettings {
  rounds: number
  goldWeight: number
  seed: number
  /** How often its own transition is followed where the oracle would go another way. */
  explore: number
  /** A feature must be seen so often on the gold way to have weights. */
  leastAction: number
  leastRelation: number
}

/** @param tags what the tagger says of each example */
export function trainParser(
  examples: readonly Example[],
  tags: readonly Uint8Array[],
  lexicon: Lexicon,
  settings: ParserSettings,
  report?: (round: number, learners: ParserLearners) => void,
): ParserLearners {
  const admitted = admit(examples, tags, lexicon, settings)
  const actions = makeTriples(admitted.actions)
  const relations = makeLearner(RELATIONS.length, admitted.relations)
  const random = randomOf(settings.seed)
  const words = makeWords(260)
  const state = makeState(260)
  const cells = new Uint8Array(270)
  const tree = makeGoldTree(260)
  const order = orderOf(examples, settings.goldWeight)
  const actionHashes = new Int32Array(ACTION_FEATURES)
  const relationHashes = new Int32Array(RELATION_FEATURES)
  const actionScores = new Float32Array(3)
  const relationScores = new Float32Array(RELATIONS.length)
  for (let round = 0; round < settings.rounds; round++) {
    random.shuffle(order)
    for (const at of order) {
      const example = examples[at] as Example
      const count = example.words.length
      fillWords(words, example.words, 0, count, lexicon)
      cells.fill(BEFORE, 0, FIRST)
      cells.set(tags[at] as Uint8Array, FIRST)
      cells.fill(BEHIND, FIRST + count, FIRST + count + 4)
      startState(state, words, cells, KINDS, RELATIONS.length)
      setGoldTree(tree, example.heads, FIRST)
      while (!isDone(state)) {
        actionFeatures(words, cells, state, actionHashes)
        actions.score(actionHashes, ACTION_FEATURES, actionScores)
        let guess = -1
        let right = -1
        let least = 1e9
        for (let action = 0; action < 3; action++) {
          if (!isAllowed(state, action)) continue
          const score = actionScores[action] as number
          if (guess < 0 || score > (actionScores[guess] as number)) guess = action
          const loss = lossOf(tree, state, action)
          if (loss < least || (loss === least && score > (actionScores[right] as number))) {
            least = loss
            right = action
          }
        }
        if (guess !== right && lossOf(tree, state, guess) > least)
          actions.update(actionHashes, ACTION_FEATURES, right, guess, 1)
        actions.tick()
        const go = guess === right || (round > 0 && random.next() < settings.explore) ? guess : right
        if (go === SHIFT) {
          shift(state)
          continue
        }
        const child = state.stack[state.depth - 1] as number
        const head = go === LEFT ? state.next : (state.stack[state.depth - 2] as number)
        let relation = 0
        if (head !== state.root) {
          relationFeatures(words, cells, state, head, child, relationHashes)
          const some = admitted.candidates.of(cells[head] as number, cells[child] as number, go)
          relations.scoreSome(relationHashes, RELATION_FEATURES, some, relationScores)
          relation = bestOfSome(relationScores, some)
          if (tree.head[child] === head) {
            const gold = example.relations[child - FIRST] as number
            if (gold !== relation) relations.update(relationHashes, RELATION_FEATURES, gold, relation, 1)
            relations.tick()
          }
        }
        if (go === RIGHT) attachRight(state, relation)
        else attachLeft(state, relation)
      }
    }
    report?.(round, { actions, relations })
  }
  actions.settle()
  relations.settle()
  return { actions, relations }
}

const SAMPLE = 3

/** Walks the gold way through every example and keeps the features that it meets often enough. */
function admit(
  examples: readonly Example[],
  tags: readonly Uint8Array[],
  lexicon: Lexicon,
  settings: ParserSettings,
): { actions: Admitted; relations: Admitted; candidates: Candidates } {
  const candidates = makeCandidates()
  const actions = makeCounter()
  const relations = makeCounter()
  const words = makeWords(260)
  const state = makeState(260)
  const cells = new Uint8Array(270)
  const tree = makeGoldTree(260)
  const actionHashes = new Int32Array(ACTION_FEATURES)
  const relationHashes = new Int32Array(RELATION_FEATURES)
  for (const [at, example] of examples.entries()) {
    // A third of the silver is enough to count by.
    if (!example.gold && at % SAMPLE !== 0) continue
    const count = example.words.length
    const times = example.gold ? settings.goldWeight : SAMPLE
    fillWords(words, example.words, 0, count, lexicon)
    cells.fill(BEFORE, 0, FIRST)
    cells.set(tags[at] as Uint8Array, FIRST)
    cells.fill(BEHIND, FIRST + count, FIRST + count + 4)
    startState(state, words, cells, KINDS, RELATIONS.length)
    setGoldTree(tree, example.heads, FIRST)
    while (!isDone(state)) {
      actionFeatures(words, cells, state, actionHashes)
      actions.add(actionHashes, ACTION_FEATURES, times)
      let go = -1
      let least = 1e9
      for (let action = 2; action >= 0; action--) {
        if (!isAllowed(state, action)) continue
        const loss = lossOf(tree, state, action)
        if (loss < least) {
          least = loss
          go = action
        }
      }
      if (go === SHIFT) {
        shift(state)
        continue
      }
      const child = state.stack[state.depth - 1] as number
      const head = go === LEFT ? state.next : (state.stack[state.depth - 2] as number)
      if (head !== state.root) {
        relationFeatures(words, cells, state, head, child, relationHashes)
        relations.add(relationHashes, RELATION_FEATURES, times)
      }
      const relation = example.relations[child - FIRST] as number
      candidates.add(cells[head] as number, cells[child] as number, go, relation)
      if (go === RIGHT) attachRight(state, relation)
      else attachLeft(state, relation)
    }
  }
  return {
    actions: actions.atLeast(settings.leastAction),
    relations: relations.atLeast(settings.leastRelation),
    candidates,
  }
}
