/** Names for ids, and nothing beside them: what the desk counts of an actor counts what nobody decided on too. */
import type { Actor, Issue } from '../../../domain/index.ts'
import type { Reviewed } from '../reviewed.ts'

/** An issue by its name. */
export type NamedIssue = Pick<Issue, 'id' | 'name'>

export function actorOf({ resolver }: Pick<Reviewed, 'resolver'>, id: string): Actor {
  const { name, kind, country } = resolver.actor(id)
  return { id, name, kind, country }
}

export function issueOf({ resolver }: Pick<Reviewed, 'resolver'>, id: string): NamedIssue {
  return { id, name: resolver.issue(id).name }
}
