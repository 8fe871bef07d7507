/** Documents of a DNA file as resources that a dossier takes in: each text once. */
import { hashOf, type Resource } from '../../domain/index.ts'
import type { DnaDocument, DnaFile } from '../../formats/index.ts'
import type { ReadOptions } from '../reading/readPage.ts'
import { counted, type Remark } from './types.ts'

export interface PlannedDocument {
  /** Ids in the file: of the document, and of those with the same text. */
  ids: string[]
  /** `document 3 "The toll"`. */
  what: string
  text: string
  /** `talks.dna/3-1f0c5a`: the same text of the same file has the same one. */
  name: string
  /** Where it was published, when its notes are an address. */
  url: string | null
  told: NonNullable<Resource['told']>
  options: ReadOptions
}

/** The file with its texts as a dossier keeps them, without a byte order mark; places are those in that text. */
export function withoutMarks(file: DnaFile): DnaFile {
  const marks = new Map(file.documents.map(({ id, text }) => [id, /^\uFEFF*/.exec(text)?.[0].length ?? 0]))
  const statements = file.statements.map((row) => {
    const by = marks.get(row.document.id ?? '') ?? 0
    if (by === 0 || !row.place) return row
    const moved = (at: number) => (at < 0 ? at : Math.max(0, at - by))
    return { ...row, place: { ...row.place, start: moved(row.place.start), stop: moved(row.place.stop) } }
  })
  const documents = file.documents.map((one) => ({ ...one, text: one.text.slice(marks.get(one.id)) }))
  return { ...file, documents, statements }
}

export function planDocuments(
  file: DnaFile,
  input: string,
): { documents: PlannedDocument[]; left: Remark[]; remarks: Remark[] } {
  const byText = new Map<string, PlannedDocument>()
  const byAddress = new Map<string, string>()
  const left: Remark[] = []
  const remarks: Remark[] = []
  for (const document of file.documents) {
    const what = `document ${document.id}${document.title === '' ? '' : ` "${document.title}"`}`
    const { text } = document
    const first = byText.get(text)
    if (text.trim() === '') left.push({ what, reason: 'it has no text' })
    else if (first) {
      first.ids.push(document.id)
      remarks.push({ what, reason: `it has the text of ${first.what}, and what is coded in it goes there` })
    } else {
      const made = planned(document, input)
      const other = made.url === null ? undefined : byAddress.get(made.url)
      if (made.url !== null && other === undefined) byAddress.set(made.url, what)
      if (other !== undefined) remarks.push({ what, reason: `its address is that of ${other}, so it has none` })
      byText.set(text, { ...made, what, url: other === undefined ? made.url : null })
    }
    if (text.trim() !== '' && dayOf(document) === null) remarks.push({ what, reason: 'it has no date' })
  }
  for (const field of ['section', 'type'] as const) {
    const n = file.documents.filter((document) => document[field] !== '').length
    if (n > 0)
      remarks.push({
        what: `field ${field}`,
        reason: `it has no place in Readout, and ${counted(n, 'document')} had one`,
      })
  }
  const noted = file.documents.filter(({ notes }) => notes.trim() !== '' && addressIn(notes) === null).length
  if (noted > 0)
    remarks.push({
      what: 'field notes',
      reason: `of ${counted(noted, 'document')} it is no address, and has no place in Readout`,
    })
  return { documents: [...byText.values()], left, remarks }
}

function planned(document: DnaDocument, input: string): Omit<PlannedDocument, 'what'> {
  const { id, title, text, author, source, notes } = document
  const published = dayOf(document)
  return {
    ids: [id],
    text,
    name: `${input}/${id}-${hashOf('dna', text).slice(0, 6)}`,
    url: addressIn(notes),
    told: { ...(author === '' ? {} : { byline: author }), ...(source === '' ? {} : { outlet: source }) },
    options: { as: 'text', ...(title === '' ? {} : { title }), ...(published === null ? {} : { published }) },
  }
}

/** The first second of 1970 is what a file has that does not know. */
function dayOf({ time }: DnaDocument): string | null {
  if (time === '1970-01-01T00:00:00' || !/^\d{4}-/.test(time)) return null
  return time.endsWith('T00:00:00') ? time.slice(0, 10) : time.slice(0, 16)
}

function addressIn(notes: string): string | null {
  const text = notes.trim()
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null
}
