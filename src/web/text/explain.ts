/** The field's terms in plain words, for people who meet them for the first time. */
import type { Carriage, Mode, Voice } from '../../domain/index.ts'
import type { StatementView } from '../../flow/index.ts'

export const modeMeans: Record<Mode, string> = {
  direct: 'what was said stands in quotation marks',
  mixed: 'part of what was said stands in quotation marks',
  indirect: 'what was said is reported without quotation marks',
}

export const voiceMeans: Record<Voice, string> = {
  quoted: 'the source’s own words',
  paraphrased: 'the author’s wording of what the source said',
  inferred: 'the author’s inference; nobody is shown saying it',
}

export const negatedMeans = 'the saying itself is negated, as in “declined to say” or “did not object”'

export const carriageMeans: Record<Carriage, string> = {
  place: 'decided on these very words',
  quote: 'carried over from an earlier version by its quotation',
  overlap: 'carried over from an earlier version, where the words differ a little',
  lost: 'its words are no longer there',
}

export const nobodyNamed = 'source not named'

/** Who said it, in words: the actors, else the words that name the source, else that nobody is named. */
export function sourceText({ sources, words }: Pick<StatementView, 'sources' | 'words'>): string {
  if (sources.length > 0) return sources.map((actor) => actor.name).join(', ')
  return words.source.join(' … ') || nobodyNamed
}
