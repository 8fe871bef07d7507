/** How it is said that something is larger than it may be. */
import { ReadoutError } from '../domain/index.ts'

/** @param size bytes, where it is known how many there are @returns the end of a sentence */
export function beyondLimit(max: number, size?: number): string {
  return `${size === undefined ? 'it' : megabytes(size)} is more than the limit of ${megabytes(max)}`
}

export function tooLarge(name: string, max: number, size?: number): ReadoutError {
  return new ReadoutError('input-too-large', name, beyondLimit(max, size))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
