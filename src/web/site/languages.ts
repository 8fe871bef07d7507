/** The editions a page exists in, each by its own name. */
import type { Edition } from '../../domain/index.ts'
import { messages } from './messages/wording.ts'

/** "Русский", whoever reads it. */
export function editionName(edition: Edition): string {
  return messages[edition]['edition.name']
}
