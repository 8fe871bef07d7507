/** What an import is asked, and what it says. */

/** Which variables of a DNA file mean what. */
export interface CodedAs {
  person: string
  organization: string
  concept: string
  /** For or against: a yes or no, or a whole number above or below 0. */
  qualifier: string
}

/** DNA's own names. */
export const codedAs: CodedAs = {
  person: 'person',
  organization: 'organization',
  concept: 'concept',
  qualifier: 'agreement',
}

/** Something of the file and why it is not in the dossier, or is not as it was. */
export interface Remark {
  /** `statement 7`, `document 3 "The toll"`, `attribute Color of person`. */
  what: string
  reason: string
}

export interface Imported {
  dossier: string
  /** How many the file has, how many are new to the dossier with this import, and how many were there. */
  documents: Counted
  statements: Counted
  /** Actors and issues that the dossier did not know. */
  actors: number
  issues: number
  /** Documents and statements that were not taken. */
  left: Remark[]
  /** What is not kept of those that were, or not as it was. */
  remarks: Remark[]
  /** Of so many texts this was a part; the next one begins there, null after the last. */
  total: number
  next: number | null
}

export interface ImportAsked {
  /** The file's name. */
  input: string
  as: CodedAs
  /** Which texts, counted from 0: a large file is taken in part by part. */
  from?: number
  most?: number
}

export interface Counted {
  all: number
  added: number
  there: number
}

/** `1 statement`, `2 statements` */
export function counted(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
