/** What leaves the desk, and who may let it. Nothing is public until a person publishes it. */
import { ReadoutError } from './errors.ts'

/** A sentence of a brief and the statements it rests on. */
export interface Claim {
  text: string
  /** Ids of the statements it is footnoted to. */
  statements: string[]
}

/** A published analysis whose every claim is footnoted to spans. */
export interface Brief {
  id: string
  title: string
  language: string
  claims: Claim[]
  /** ISO 8601 UTC; null while it is a draft. */
  published: string | null
}

/** @throws ReadoutError `invalid` when a published claim rests on nothing. */
export function makeBrief(draft: Brief): Brief {
  const bare = draft.claims.find((claim) => claim.statements.length === 0)
  if (draft.published && bare) throw new ReadoutError('invalid', draft.title, `"${bare.text}" rests on no statement`)
  return draft
}

/** A person who works on the desk. */
export interface User {
  id: string
  name: string
  role: 'reader' | 'analyst' | 'owner'
}
