/** Names for new dossiers, made from their titles. */
import type { Dossier } from '../../domain/index.ts'

const LONGEST = 50

/** One's own dossiers, to put things into. */
export function ownDossiers<D extends Dossier>(dossiers: readonly D[]): D[] {
  return dossiers.filter(({ sample }) => !sample)
}

/** A name that may stand in an address and is not taken, by a removed dossier either: `border-talks`, `border-talks-2`. */
export function freeName(title: string, taken: readonly Dossier[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const base = slug || 'dossier'
  const names = new Set(taken.map(({ name }) => name))
  let name = base
  for (let n = 2; names.has(name); n++) name = `${base}-${n}`
  return name
}
