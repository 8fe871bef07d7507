/** Trained weights as files of named arrays, and what is learned alike in several rooms. */
export { type ArrayKind, aligned, openWeights, type WeightArray, type Weights } from './file.ts'
export { chance, openTrees, type Trees, type TreesMeta } from './trees.ts'
