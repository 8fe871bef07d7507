/** Resources for tests: text or bytes under a name. */
import type { Resource } from '../../src/domain/index.ts'

export function resourceOf(content: string | Uint8Array, more: Partial<Resource> = {}): Resource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: 'page.txt', url: null, bytes, mediaType: null, retrieved: '2035-01-01T00:00:00Z', ...more }
}

/** The paragraphs of a text. */
export function paragraphsOf(text: string): string[] {
  return text ? text.split('\n\n') : []
}
