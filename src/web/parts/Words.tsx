/** Words from a document, in their own language and direction. */
import type { VNode } from 'preact'
import { clipped, tongueOf } from '../text/language.ts'

interface WordsProps {
  /** The pieces of a finding's words; gaps between them are shown as an ellipsis. */
  pieces: readonly string[]
  language: string
  /** The most to show, in code units; the whole by default. */
  most?: number
}

export function Words({ pieces, language, most = Number.POSITIVE_INFINITY }: WordsProps): VNode {
  return <bdi {...tongueOf(language)}>{clipped(pieces.join(' … '), most)}</bdi>
}
