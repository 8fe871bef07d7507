/** Why a form was refused, before its fields: told at once to whoever hears the page, and where the focus is. */
import type { VNode } from 'preact'
import { REFUSED, type Refused } from '../http/refused.ts'
import { clipped } from '../text/language.ts'
import { remedyFor } from './remedies.ts'

const INPUT = 200
const REASON = 500

export function Refusal({ refused }: { refused: Refused | null }): VNode | null {
  if (refused === null) return null
  const { error } = refused
  const focused = { autofocus: true }
  return (
    <p id={REFUSED} class="warning" role="alert" tabIndex={-1} {...focused}>
      <bdi>{clipped(error.input, INPUT)}</bdi>: {clipped(error.reason, REASON)}. {remedyFor(error)}.
    </p>
  )
}
