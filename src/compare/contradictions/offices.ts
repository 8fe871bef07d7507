/** Whose offices a sentence names: what a minister welcomes, the leader of the opposition may condemn. */

const office =
  /\b(?:minister|ministry|president|premier|chancellor|king|queen|mayor|bishop|governor|leader|senator|general|commander|ambassador|judge|speaker|opposition)(?!\p{L})/giu
/** As far as the word before it and the name after it reach. */
const NEAR = 40

/** What stands before an office and makes it another one. */
const kinds =
  /(?<!\p{L})(?:foreign|defen[cs]e|interior|justice|finance|trade|energy|economy|transport|health|culture|environment|education|agriculture|labour|prime|opposition|deputy|vice|former)(?=\s+$)/iu

export interface Office {
  /** "Foreign minister", "mayor". */
  called: string
  /** Of those named as holding it, in lower case. */
  names: readonly string[]
}

export function officesIn(text: string): Office[] {
  return Array.from(text.matchAll(office), ({ 0: own, index }) => {
    const [before = ''] = kinds.exec(text.slice(Math.max(0, index - NEAR), index)) ?? []
    const [names = ''] =
      /^(?:\s\p{Lu}[\p{L}-]+)+/u.exec(text.slice(index + own.length, index + own.length + NEAR)) ?? []
    return {
      called: `${before} ${own.replace(/ministry/i, 'minister')}`.toLowerCase(),
      names: names.toLowerCase().split(/\s+/).filter(Boolean),
    }
  })
}

/** Whether both name offices, and no office or name of one is one of the other's. */
export function otherOffices(a: readonly Office[], b: readonly Office[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((own) => b.some((other) => isOne(own, other)))
}

function isOne(own: Office, other: Office): boolean {
  if (own.names.length > 0 && other.names.length > 0) return own.names.some((name) => other.names.includes(name))
  return own.called === other.called
}
