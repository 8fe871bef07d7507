/** What lies beside the weights in `models/`: a card for each file of them, and the last evaluation. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { asReadoutError, isDate, ReadoutError } from '../../domain/index.ts'
import { modelsFolder } from '../reading/modelsFolder.ts'
import { type Evaluation, evaluationSchema } from './evaluation.ts'

const text = z.string().min(1)
/** One, or several. */
const texts = z.union([text, z.array(text).min(1)])

const cardSchema = z.object({
  name: text,
  version: text,
  /** The weights, beside the card. */
  file: z.string().regex(/^[\w.-]+$/, { error: 'the name of a file beside the card' }),
  made: z.string().refine(isDate, { error: 'a date that exists, YYYY-MM-DD' }),
  /** What it was trained on, and under which licences that is. */
  data: texts,
  licence: texts,
  /** What it looks at. */
  features: texts.optional(),
  /** `{"LAS, GUM dev": 83.1}` */
  figures: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
  /** Makes the weights again. */
  command: text,
})

/** A file of weights: what it learned from, and how to make it again. */
export type ModelCard = z.infer<typeof cardSchema> & {
  /** The size of the weights; null when they are not there. */
  bytes: number | null
}

export interface Models {
  cards: ModelCard[]
  /** Null when the reader was not measured. */
  evaluation: Evaluation | null
  /** Cards and evaluations that cannot be shown, each with its reason. */
  broken: ReadoutError[]
}

const EVALUATION = 'evaluation.json'

/** All that the folder holds; a folder that is not there holds nothing. */
export async function loadModels(folder: URL = modelsFolder): Promise<Models> {
  const names = await readdir(folder).catch(() => [])
  const models: Models = { cards: [], evaluation: null, broken: [] }
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    try {
      if (name === EVALUATION) models.evaluation = await load(folder, name, evaluationSchema)
      else models.cards.push(await withSize(folder, await load(folder, name, cardSchema)))
    } catch (error) {
      models.broken.push(asReadoutError(error, `models/${name}`))
    }
  }
  return models
}

/** @throws ReadoutError `file-invalid` */
async function load<S extends z.ZodType>(folder: URL, name: string, schema: S): Promise<z.infer<S>> {
  const where = `models/${name}`
  let value: unknown
  try {
    value = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
  } catch (cause) {
    throw new ReadoutError('file-invalid', where, `it is not JSON (${(cause as Error).message})`, { cause })
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new ReadoutError('file-invalid', where, `${issue?.path.map(String).join('.')}: ${issue?.message}`)
}

async function withSize(folder: URL, card: z.infer<typeof cardSchema>): Promise<ModelCard> {
  const file = await stat(new URL(card.file, folder)).catch(() => null)
  return { ...card, bytes: file?.size ?? null }
}
