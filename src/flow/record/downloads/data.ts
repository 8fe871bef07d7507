/** Downloads of what is public: what there is, and each as a file. Nothing that nobody decided on is in any of them. */
import { compareText, type Edition, ReadoutError } from '../../../domain/index.ts'
import type { Cell } from '../../../formats/index.ts'
import { mediaTypes } from '../../exporting/forms.ts'
import { agreementNetwork } from '../../exporting/network.ts'
import type { House } from '../../house.ts'
import { networkText } from '../../networks/index.ts'
import { everyBrief } from '../../views/briefs.ts'
import type { Reviewed } from '../reviewed.ts'
import { everyRecord, type OpenRecord, openRecord } from '../views/open.ts'
import { citedWords, evidenceNotes, evidenceRow } from './evidence.ts'
import { type DataForm, type DataTable, type DataWhat, dataColumns, dataForms, MOST_ROWS, recordData } from './files.ts'
import { agreementGraph, occurrenceRows, pointRows, stanceRows, statementRows } from './recordRows.ts'

/** Where the data is shown, for what files tell of themselves. */
export interface DataPlace {
  site: string
  /** The editions that the site has. */
  editions: readonly Edition[]
  /** The address of the page that lists the data. */
  page: string
  brief(edition: Edition, slug: string): string
}

/** Something that can be downloaded. */
export interface DataCount {
  what: DataWhat
  /** Rows, of a network ties; in the file are the newest {@link MOST_ROWS}. */
  count: number
}

/** What there is of a record, or of the briefs. */
export interface DataSet {
  /** The record's name in addresses; null for the briefs of all. */
  slug: string | null
  title: string | null
  /** When something in it last changed: ISO 8601 UTC. */
  changed: string
  files: DataCount[]
}

export interface DataFile {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
  name: string
}

/** What goes into every JSON file and workbook. English, as the columns are. */
const NOTE =
  'Quotations belong to who published them: link to the page, and keep to what it asks for ("reuse"). Empty words are those that may not be shown here.'

/** The records that are public, oldest first, then the briefs where there are any. */
export async function dataSets(house: House, edition: Edition, { editions }: DataPlace): Promise<DataSet[]> {
  const sets: DataSet[] = []
  for (const record of await everyRecord(house, edition)) {
    const { slug, title } = record.head
    sets.push({ slug, title, changed: await changedOf(house, record), files: await countsOf(house, record) })
  }
  const briefs = (await everyBrief(house)).filter(({ language }) => editions.includes(language))
  const quotations = (await Promise.all(editions.map((one) => house.store.briefs.quotations(one)))).flat()
  const count = quotations.reduce((sum, { footnotes }) => sum + footnotes, 0)
  const files: DataCount[] = [{ what: 'evidence', count }]
  if (briefs.length > 0) sets.push({ slug: null, title: null, changed: newestOf(briefs), files })
  return sets
}

/** @throws ReadoutError `not-found` for what is not public, or not to be had */
export async function dataFile(
  house: House,
  asked: { record: string | null; what: string; form: string },
  place: DataPlace,
): Promise<DataFile> {
  const { record: slug } = asked
  const file = { what: asked.what as DataWhat, form: asked.form as DataForm }
  const forms: readonly string[] = Object.hasOwn(dataForms, asked.what) ? dataForms[file.what] : []
  const isEvidence = file.what === 'evidence'
  if (!forms.includes(asked.form) || isEvidence !== (slug === null)) throw nowhere(asked)
  const name = `${slug === null ? '' : `${slug}-`}${file.what}.${file.form}`
  const made = isEvidence
    ? await evidenceFile(house, file.form, place)
    : await recordFile(house, slug ?? '', file, place)
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made)
  return { bytes, mediaType: mediaTypes[file.form], name }
}

async function recordFile(
  house: House,
  slug: string,
  { what, form }: { what: DataWhat; form: DataForm },
  place: DataPlace,
): Promise<string | Uint8Array> {
  const record = await openRecord(house, 'en', slug)
  const { head, dossier, reviewed } = record
  if (what === 'network') {
    const rows = await stanceRows(house.store, dossier, reviewed)
    const { made, settings } = agreementNetwork(rows)
    return networkText(made, settings, form === 'gexf' ? 'gexf' : 'graphml', rows)
  }
  if (what === 'evidence') throw nowhere({ record: slug, what, form })
  const about = { title: head.title, changed: await changedOf(house, record) }
  return written(what, tablesOf(reviewed)[what], form, { ...about, site: place.site, url: place.page })
}

async function evidenceFile(house: House, form: DataForm, place: DataPlace): Promise<string | Uint8Array> {
  const cited = (await citedWords(house, place.editions)).slice(0, MOST_ROWS)
  const at = ({ language, slug }: { language: Edition; slug: string }) => place.brief(language, slug)
  if (form === 'jsonld') {
    const { annotationPage } = await import('../../../formats/index.ts')
    return annotationPage(await evidenceNotes(house, cited, at, place.site))
  }
  const changed = newestOf(cited.map(({ brief }) => brief))
  const rows = cited.map((one) => evidenceRow(one, at))
  return written('evidence', rows, form, {
    title: 'Evidence of the briefs',
    changed,
    site: place.site,
    url: place.page,
  })
}

interface About {
  title: string
  site: string
  url: string
  changed: string
}

async function written(
  what: DataTable,
  all: readonly Readonly<Record<string, Cell>>[],
  form: DataForm,
  { title, site, url, changed }: About,
): Promise<string | Uint8Array> {
  const { csvText, jsonText, xlsx } = await import('../../../formats/index.ts')
  const rows = all.slice(0, MOST_ROWS)
  const about = { title, what, site, url, changed, rows: rows.length, of: all.length, note: NOTE }
  if (form === 'json') return `${jsonText({ about, rows }, 1)}\n`
  const columns = dataColumns[what]
  const table: Cell[][] = [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? null))]
  if (form !== 'xlsx') return csvText(table)
  return xlsx([
    { name: what, rows: table },
    { name: 'about', rows: Object.entries(about) },
  ])
}

type Tables = Record<Exclude<DataTable, 'evidence'>, readonly Readonly<Record<string, Cell>>[]>

const tablesKept = new WeakMap<Reviewed['documents'], Tables>()

/** Made once, as long as nothing in the record changes. */
function tablesOf(reviewed: Reviewed): Tables {
  const known = tablesKept.get(reviewed.documents)
  if (known) return known
  const made = {
    statements: statementRows(reviewed),
    positions: pointRows(reviewed),
    occurrences: occurrenceRows(reviewed),
  }
  tablesKept.set(reviewed.documents, made)
  return made
}

async function countsOf(house: House, { dossier, reviewed }: OpenRecord): Promise<DataCount[]> {
  const tables = tablesOf(reviewed)
  const ties = agreementGraph(await stanceRows(house.store, dossier, reviewed)).edges.length
  return recordData.map((what) => ({ what, count: what === 'network' ? ties : tables[what].length }))
}

/** The last decision, or taking down of a text; failing these since when it is public. */
async function changedOf({ store }: House, { dossier, head }: OpenRecord): Promise<string> {
  const [decided, takenDown] = await Promise.all([store.reviews.changed(dossier), store.briefs.takenDown(dossier)])
  return latestOf([head.since, ...(decided === null ? [] : [decided]), ...takenDown.values()])
}

function newestOf(briefs: readonly { modified: string }[]): string {
  return latestOf(briefs.map(({ modified }) => modified))
}

/** The latest of moments; the empty text where there are none. */
function latestOf(moments: readonly string[]): string {
  return moments.toSorted(compareText).at(-1) ?? ''
}

function nowhere({ record, what, form }: { record: string | null; what: string; form: string }): ReadoutError {
  return new ReadoutError('not-found', `${record ?? 'briefs'}: ${what}.${form}`, 'there are no such data')
}
