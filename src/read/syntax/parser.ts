/** Words and tags → a dependency tree: greedy, two transitions a word (arc-hybrid; Kuhlmann et al. 2011). */
import { ACTION_FEATURES, actionFeatures } from './action-features.ts'
import { arcKey, bestChoice, onlyChoice } from './choices.ts'
import { relationKey } from './easy.ts'
import {
  NEXT_FEATURES,
  nextFeatures,
  TOP_FEATURES,
  topFeatures,
  UNDER_FEATURES,
  underFeatures,
} from './lone-features.ts'
import type { SyntaxModels } from './models.ts'
import { RELATION_FEATURES, relationFeatures } from './relation-features.ts'
import { KINDS, RELATIONS } from './scheme.ts'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isDone,
  LEFT,
  makeState,
  RIGHT,
  SHIFT,
  type State,
  shift,
  startState,
} from './state.ts'
import { roomFor } from './tables.ts'
import { FIRST, type Words } from './words.ts'

/**
 * @param longest no sentence has more words
 * @returns a parser that gives its final state, good until it is called again
 */
export function makeParser(
  models: Pick<SyntaxModels, 'actions' | 'relations' | 'easyRelations' | 'relationsOfArc'>,
  longest: number,
): (words: Words, tags: Uint8Array, supers: Uint8Array) => State {
  const state = makeState(longest)
  const actionHashes = new Int32Array(ACTION_FEATURES)
  const relationHashes = new Int32Array(RELATION_FEATURES)
  const actionScores = new Int32Array(3)
  const relationScores = new Int32Array(roomFor(RELATIONS.length))
  // Three scores for each cell: as the next word, as the top of the stack, and as the word under it.
  const next = new Int32Array(3 * (longest + FIRST))
  const top = new Int32Array(3 * (longest + FIRST))
  const under = new Int32Array(3 * (longest + FIRST))
  const weighLone = (words: Words, tags: Uint8Array, supers: Uint8Array) => {
    for (let cell = 0; cell < FIRST + words.count; cell++) {
      if (cell >= FIRST) {
        nextFeatures(words, tags, supers, cell, actionHashes, 0)
        models.actions(actionHashes, NEXT_FEATURES, actionScores)
        next.set(actionScores, 3 * cell)
        topFeatures(words, tags, supers, cell, actionHashes, 0)
        models.actions(actionHashes, TOP_FEATURES, actionScores)
        top.set(actionScores, 3 * cell)
      }
      underFeatures(words, tags, supers, cell, actionHashes, 0)
      models.actions(actionHashes, UNDER_FEATURES, actionScores)
      under.set(actionScores, 3 * cell)
    }
  }
  return (words, tags, supers) => {
    startState(state, words, tags, KINDS, RELATIONS.length)
    weighLone(words, tags, supers)
    while (!isDone(state)) {
      let action = onlyAllowed(state)
      if (action < 0) {
        actionFeatures(words, tags, supers, state, actionHashes)
        models.actions(actionHashes, ACTION_FEATURES, actionScores)
        const b0 = 3 * state.next
        const s0 = 3 * (state.stack[state.depth - 1] as number)
        const s1 = state.depth > 1 ? 3 * (state.stack[state.depth - 2] as number) : 0
        for (let a = SHIFT; a <= RIGHT; a++)
          actionScores[a] =
            (actionScores[a] as number) + (next[b0 + a] as number) + (top[s0 + a] as number) + (under[s1 + a] as number)
        action = bestAllowed(state, actionScores)
      }
      if (action === SHIFT) {
        shift(state)
        continue
      }
      const child = state.stack[state.depth - 1] as number
      const head = action === LEFT ? state.next : (state.stack[state.depth - 2] as number)
      let relation = 0
      if (head !== state.root) {
        const key = arcKey(tags[head] as number, tags[child] as number, action === RIGHT)
        relation = onlyChoice(models.relationsOfArc, key)
        if (relation < 0) relation = models.easyRelations(relationKey(tags, supers, state, head, child))
        if (relation < 0) {
          relationFeatures(words, tags, supers, state, head, child, relationHashes)
          models.relations(relationHashes, RELATION_FEATURES, relationScores)
          relation = bestChoice(models.relationsOfArc, key, relationScores)
        }
      }
      if (action === LEFT) attachLeft(state, relation)
      else attachRight(state, relation)
    }
    return state
  }
}

/** The one transition that may be made, or -1 when there are several, which must be weighed. */
function onlyAllowed(state: State): number {
  if (state.depth === 0) return SHIFT
  if (state.next < state.root) return -1
  return state.depth > 1 ? RIGHT : LEFT
}

function bestAllowed(state: State, scores: Int32Array): number {
  let best = -1
  for (let action = SHIFT; action <= RIGHT; action++)
    if (isAllowed(state, action) && (best < 0 || (scores[action] as number) > (scores[best] as number))) best = action
  return best
}
