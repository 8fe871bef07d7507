/** The steps that every reader shares, whatever finds its statements. */
import type { By, Roster } from '../domain/index.ts'
import { castStep } from './actors/cast.ts'
import { lookupStep } from './actors/lookup.ts'
import type { DossierOptions } from './contract.ts'
import { eventsStep } from './events/step.ts'
import { forecastsIn } from './forecasts/forecasts.ts'
import { type AnyStep, step } from './pipeline.ts'
import { quotesOf } from './quotes/automaton.ts'
import { stanceStep } from './stance/stance.ts'
import { attribute } from './statements/attribute.ts'
import { withWhen } from './times/said.ts'
import { timesIn } from './times/times.ts'
import { paragraphsOf, sentencesOf } from './tokens/sentences.ts'
import { tokenise } from './tokens/tokenise.ts'

/** From the text to its tokens, sentences, quotations and the names of the roster. */
export function stepsBefore(roster: Roster): AnyStep[] {
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
    step({
      name: 'times',
      needs: ['text', 'tokens', 'sentences', 'language', 'published'],
      gives: ['times'],
      run: (have) => ({ times: timesIn(have) }),
    }),
    lookupStep(roster),
  ]
}

/**
 * From what is told to statements of actors with their stances.
 * @param by what finds statements in English; names, and the quotations of other languages, are found by rules
 */
export function stepsAfter({ roster, codebook, ranges = 'icd-203' }: DossierOptions, by: By): AnyStep[] {
  const rules: By = { ...by, kind: 'rule' }
  return [
    castStep(roster, rules, by.kind === 'model'),
    step({
      name: 'attribution',
      needs: ['language', 'tokens', 'quotes', 'told', 'cast'],
      gives: ['attributed'],
      run: (have) => ({ attributed: attribute(have, have.language.tag === 'en' ? by : rules) }),
    }),
    stanceStep(codebook),
    step({
      name: 'when',
      needs: ['language', 'tokens', 'sentences', 'quotes', 'syntax', 'times', 'stanced'],
      gives: ['dated'],
      run: (have) => ({ dated: withWhen(have, have.stanced) }),
    }),
    step({
      name: 'forecasts',
      needs: ['tokens', 'sentences', 'syntax', 'times', 'published', 'cast', 'dated'],
      gives: ['foreseen'],
      run: (have) => ({ foreseen: forecastsIn(have, rules, ranges) }),
    }),
    eventsStep(roster, rules),
  ]
}
