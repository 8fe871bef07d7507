/** What pages call an issue: its name, and nothing beside it. */
import type { Issue } from '../../../domain/index.ts'
import type { Reviewed } from '../reviewed.ts'

/** An issue by its name. */
export type NamedIssue = Pick<Issue, 'id' | 'name'>

export function issueOf({ resolver }: Pick<Reviewed, 'resolver'>, id: string): NamedIssue {
  return { id, name: resolver.issue(id).name }
}
