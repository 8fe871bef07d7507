/** The reader by rules: its steps in order, and what it hands back. */
import type { By, Document, Findings } from '../domain/index.ts'
import { makeMention, makeStatement } from '../domain/index.ts'
import { castStep } from './actors/cast.ts'
import { lookupStep } from './actors/lookup.ts'
import type { Reader, ReaderOptions } from './contract.ts'
import { languageOf } from './languages/index.ts'
import { type AnyStep, makePipeline, step } from './pipeline.ts'
import { quotesOf } from './quotes/automaton.ts'
import { stanceStep } from './stance/stance.ts'
import { attribute } from './statements/attribute.ts'
import { tell } from './statements/tell.ts'
import { paragraphsOf, sentencesOf } from './tokens/sentences.ts'
import { tokenise } from './tokens/tokenise.ts'

const NAME = 'rules'
const VERSION = '1'

/** The steps of reading in their order; each can be replaced by a model that gives the same layers. */
export function stepsOf(options: ReaderOptions, by: By): AnyStep[] {
  return [
    step({
      name: 'tokens',
      needs: ['text', 'language'],
      gives: ['tokens'],
      run: ({ text, language }) => ({ tokens: tokenise(text, language.elides) }),
    }),
    step({
      name: 'sentences',
      needs: ['text', 'tokens', 'language'],
      gives: ['paragraphs', 'sentences'],
      run({ text, tokens, language }) {
        const paragraphs = paragraphsOf(text, tokens)
        return { paragraphs, sentences: sentencesOf(tokens, paragraphs, language) }
      },
    }),
    step({
      name: 'quotes',
      needs: ['text', 'tokens', 'paragraphs'],
      gives: ['quotes'],
      run: ({ text, tokens, paragraphs }) => ({ quotes: quotesOf(text, tokens, paragraphs) }),
    }),
    lookupStep(options.roster),
    step({
      name: 'statements',
      needs: ['text', 'language', 'tokens', 'paragraphs', 'sentences', 'quotes'],
      gives: ['told'],
      run: (have) => ({ told: tell(have) }),
    }),
    castStep(options.roster, by),
    step({
      name: 'attribution',
      needs: ['text', 'tokens', 'quotes', 'told', 'cast'],
      gives: ['attributed'],
      run: (have) => ({ attributed: attribute(have, by) }),
    }),
    stanceStep(options.codebook),
  ]
}

/**
 * A reader by hand-written rules, for English; of other languages it reads quotations and names.
 * @throws ReadoutError `invalid` for steps out of order
 */
export function createReader(options: ReaderOptions): Reader {
  const by: By = { kind: 'rule', name: NAME, version: VERSION }
  const threshold = options.threshold ?? 0
  const pipeline = makePipeline(['text', 'language', 'published'], stepsOf(options, by))
  return {
    name: NAME,
    version: VERSION,
    read(document, revision) {
      const language = languageOf(document.language)
      const layers = pipeline.run({ text: document.text, language, published: publishedOn(document) })
      const basis = { revision, text: document.text }
      const found: Findings = {
        actors: layers.cast.actors,
        mentions: layers.cast.mentions.filter((m) => m.confidence >= threshold).map((m) => makeMention(basis, m)),
        statements: [],
        events: [],
        forecasts: [],
      }
      const seen = new Set<string>()
      for (const draft of layers.stanced) {
        if (draft.confidence < threshold) continue
        const statement = makeStatement(basis, draft)
        if (!seen.has(statement.id)) found.statements.push(statement)
        seen.add(statement.id)
      }
      return { ...found, warnings: warningsOf(document, language) }
    },
  }
}

function publishedOn(document: Document): string | null {
  return document.published?.from.slice(0, 10) ?? null
}

function warningsOf(document: Document, language: ReturnType<typeof languageOf>): string[] {
  if (language.verbs.size > 0 || document.text.trim() === '') return []
  return [`no statement reader for ${language.name} yet: quotes, names and dates only`]
}
