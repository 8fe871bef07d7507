/** What comes out of bytes that wrap a text. */
import type { Dropped, InputForm, Resource, Told } from '../../domain/index.ts'

export interface Unwrapped {
  resource: Resource
  /** How what was in it is to be taken, when it says so. */
  as?: InputForm
  /** What unwrapped it, with its version: part of the revision's extractor. Null for what was wrapped in nothing. */
  by: string | null
  warnings: string[]
  /** What was left out while unwrapping: the running heads of a PDF, what a mail quotes. */
  dropped: Dropped[]
}

/** The same resource with other bytes; what was known of it already comes before what its wrapping tells. */
export function rewrapped(resource: Resource, text: string, mediaType: string, told: Partial<Told>): Resource {
  return { ...resource, bytes: new TextEncoder().encode(text), mediaType, told: { ...told, ...resource.told } }
}
