/**
 * The order of reading. Each step says which layers it needs and which it gives, so that one
 * can be replaced by another that gives the same layer, and a wrong order is refused when the reader is made, not when it reads.
 */
import { ReadoutError } from '../domain/index.ts'
import type { Layers } from './layers.ts'

export type LayerName = keyof Layers

/** One step: from the layers it needs, the layers it gives. */
interface Step<N extends LayerName, G extends LayerName> {
  readonly name: string
  readonly needs: readonly N[]
  readonly gives: readonly G[]
  run(have: Pick<Layers, N>): Pick<Layers, G>
}

/** Any step, as a pipeline holds it. */
export interface AnyStep {
  readonly name: string
  readonly needs: readonly LayerName[]
  readonly gives: readonly LayerName[]
  run(have: Layers): Partial<Layers>
}

/** A step that sees no layer but those it needs, and hands back all that it gives: both are checked by its types. */
export function step<N extends LayerName, G extends LayerName>(one: Step<N, G>): AnyStep {
  return { ...one, run: (have) => one.run(have) as Partial<Layers> }
}

export interface Pipeline {
  readonly steps: readonly AnyStep[]
  /** Runs every step in order, starting from the layers named as given. */
  run(given: Partial<Layers>): Layers
}

/**
 * @param given the layers that are there before the first step
 * @throws ReadoutError `invalid` when a step needs a layer that no earlier step gives, or gives one that is there.
 */
export function makePipeline(given: readonly LayerName[], steps: readonly AnyStep[]): Pipeline {
  const there = new Set<LayerName>(given)
  for (const step of steps) {
    for (const need of step.needs)
      if (!there.has(need)) throw bad(step, `needs "${need}", which no step before it gives`)
    for (const gift of step.gives) {
      if (there.has(gift)) throw bad(step, `gives "${gift}", which is there already`)
      there.add(gift)
    }
  }
  return {
    steps,
    run(first) {
      let layers = { ...first } as Layers
      for (const step of steps) layers = { ...layers, ...step.run(layers) }
      return layers
    },
  }
}

function bad(step: AnyStep, reason: string): ReadoutError {
  return new ReadoutError('invalid', `reading step "${step.name}"`, reason, { remedy: 'Put the steps in order' })
}
