/** A settings file that says everything there is to say. */
import { readFileSync } from 'node:fs'

const file = new URL('./example.yaml', import.meta.url)

/** In force as it stands, but for the pictures that it names. */
export function exampleSettings(): string {
  return readFileSync(file, 'utf8')
}

/** To start from: it says nothing until a line's first sign is taken out. */
export function commentedSettings(): string {
  return exampleSettings().replace(/^(?=[^#\n])/gm, '#')
}
