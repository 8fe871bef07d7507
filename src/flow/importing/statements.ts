/** Statements of a DNA file as a person's own: who takes which stance on what, in which words. */
import {
  type Anchor,
  anchorOf,
  makeSpan,
  type Span,
  type StanceValue,
  type Statement,
  type StatementRow,
  stanceValues,
  type Voice,
  voices,
} from '../../domain/index.ts'
import type { DnaFile } from '../../formats/index.ts'
import type { PlannedBooks } from './books.ts'
import { type CodedAs, counted, type Remark } from './types.ts'

/** A statement on its way into a dossier. */
export interface Coded {
  anchors: Anchor[]
  change: Omit<Statement, 'id'>
  by: string
  /** The same for a statement coded in the same way at the same place, in whichever file. */
  key: string
}

/** Of our own files: what DNA's agreement cannot say, and how it was said. */
const ours = ['stance', 'voice'] as const

/** Whom a statement is by when the file does not say. */
const NOBODY = 'DNA'

/** @param textOf a document's text by its id */
export function planStatements(
  file: DnaFile,
  as: CodedAs,
  { speaker, issue }: Pick<PlannedBooks, 'speaker' | 'issue'>,
): { coded: Map<string, Coded[]>; left: Remark[]; remarks: Remark[] } {
  const texts = new Map(file.documents.map(({ id, text }) => [id, text]))
  const stanceOf = stancesBy(file, as)
  const coded = new Map<string, Coded[]>()
  const left = file.strays.map((id) => ({ what: `statement ${id}`, reason: 'its document is not in the file' }))
  const remarks = [...placeless(file, as), ...stanceOf.remarks, ...byReadout(file)]
  for (const row of file.statements) {
    const what = `statement ${row.id}`
    const { id = '' } = row.document
    const text = texts.get(id) ?? ''
    const { start = 0, stop = 0, coder = '' } = row.place ?? {}
    const actor = speaker(row)
    if (actor === null) {
      left.push({ what, reason: `it names no ${as.person} and no ${as.organization}` })
      continue
    }
    const span = spanIn(start, stop, text)
    if (span === null) {
      left.push({
        what,
        reason: `its place ${start} to ${stop} is not in the text, which has ${text.length} characters`,
      })
      continue
    }
    const on = issue(row)
    if (on === null) remarks.push({ what, reason: `it names no ${as.concept}, so it takes no stance` })
    const { voice: said } = row.variables
    const voice: Voice = voices.find((one) => one === said) ?? 'paraphrased'
    const by = coder || NOBODY
    const list = coded.get(id) ?? []
    const anchor = anchorOf(text, span)
    list.push({
      by,
      key: JSON.stringify([span, by, Object.entries(row.variables).sort()]),
      // DNA marks one stretch of text: it is what was said, and holds whatever says so.
      anchors: [anchor, anchor],
      change: {
        mode: voice === 'quoted' ? 'direct' : 'indirect',
        voice,
        source: { spans: [], actors: [actor] },
        cue: { spans: [span] },
        content: { spans: [span] },
        via: [],
        addressees: [],
        when: null,
        negated: false,
        stances: on === null ? [] : [{ issue: on, stance: stanceOf.of(row), span }],
        confidence: 1,
        by: { kind: 'person', name: by, version: '' },
      },
    })
    coded.set(id, list)
  }
  return { coded, left, remarks }
}

function spanIn(start: number, stop: number, text: string): Span | null {
  try {
    return makeSpan(start, stop, text)
  } catch {
    return null
  }
}

/** A yes or no is for and against; of whole numbers those above 0 are for, those below against. */
function stancesBy(file: DnaFile, as: CodedAs): { of(row: StatementRow): StanceValue; remarks: Remark[] } {
  const value = (row: StatementRow) => row.variables[as.qualifier]?.trim() ?? ''
  const numberOf = (row: StatementRow) => (/^-?\d+$/.test(value(row)) ? Number(value(row)) : null)
  const numbers = file.statements.flatMap((row) => numberOf(row) ?? []).sort((a, b) => a - b)
  const scale = numbers.some((number) => number !== 0 && number !== 1)
  const own = (row: StatementRow) => stanceValues.find((one) => one === row.variables.stance)
  const unread = file.statements.filter((row) => !own(row) && value(row) !== '' && numberOf(row) === null)
  const remarks: Remark[] = []
  if (scale)
    remarks.push({
      what: as.qualifier,
      reason: `of ${numbers[0]} to ${numbers.at(-1)} only the sign is kept: for, against, 0 unclear`,
    })
  if (unread.length > 0)
    remarks.push({
      what: as.qualifier,
      reason: `in ${counted(unread.length, 'statement')} it is a text, and the stance unclear`,
    })
  return {
    of(row) {
      const said = own(row)
      if (said) return said
      const number = numberOf(row)
      if (number === null) return 'unclear'
      if (number > 0) return 'for'
      return number < 0 || !scale ? 'against' : 'unclear'
    },
    remarks,
  }
}

/** Variables that have values but no place in a statement. */
function placeless(file: DnaFile, as: CodedAs): Remark[] {
  const used: readonly string[] = [...Object.values(as), ...ours]
  const counts = new Map<string, number>()
  for (const { variables } of file.statements)
    for (const [name, text] of Object.entries(variables))
      if (!used.includes(name) && text !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, n]) => ({
    what: `variable ${name}`,
    reason: `it has no place in Readout, and ${counted(n, 'statement')} had one`,
  }))
}

/** What a machine found cannot be told from what people coded, save by the name that Readout gives it. */
function byReadout(file: DnaFile): Remark[] {
  const n = file.statements.filter(({ place }) => place?.coder === 'Readout').length
  if (n === 0) return []
  return [
    {
      what: 'coder Readout',
      reason: `what Readout had found counts as decided by a person from now on: ${counted(n, 'statement')}`,
    },
  ]
}
