/** Writes to standard output, all of it: a pipe may take less than it is given. */
import { writeSync } from 'node:fs'

export function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
