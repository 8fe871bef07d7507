/** Suggested issues as a codebook in YAML, with what a person needs to decide as comments. */
import { stringify } from 'yaml'
import type { Suggested } from './suggest.ts'

/** A valid codebook; what being for an issue means is left to be said. Several lines, without the last line's end. */
export function codebookDraft({ documents, issues }: Suggested): string {
  const head = [
    `# A draft of a codebook from ${many(documents, 'document')}: things that statements speak of again and again.`,
    '# Keep, rename, join or delete them, add phrases, and say of each what being for it means.',
  ]
  if (issues.length === 0) return [...head, 'issues: []'].join('\n')
  const lines = issues.flatMap(({ id, name, phrases, statements, documents, actors, stances }) => [
    `  # ${many(statements, 'statement')} of ${many(actors, 'known actor')} in ${many(documents, 'document')}: ${stances.for} for, ${stances.against} against, ${stances.conditional} conditional, ${stances.unclear} unclear`,
    `  - id: ${scalar(id)}`,
    `    name: ${scalar(name)}`,
    `    for: ${scalar(`To be said: what being for “${name}” means`)}`,
    '    phrases:',
    ...phrases.map(({ phrase, count }) => `      - ${scalar(phrase)} # ${count}`),
  ])
  return [...head, 'issues:', ...lines].join('\n')
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}

function many(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
