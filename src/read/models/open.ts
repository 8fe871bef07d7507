/** Opens everything that was learned, from the bytes of its files. */
import { ReadoutError } from '../../domain/index.ts'
import { type ChoiceModel, openChoice } from '../statements/choose.ts'
import { type CueModel, openCues } from '../statements/cues.ts'
import { openParts, type PartModel } from '../statements/parts.ts'
import { openSyntax, type SyntaxModels } from '../syntax/models.ts'
import { type Lexicon, openLexicon } from './lexicon.ts'

/** The files of weights, each `NAME.bin`: what is known of words, the two of syntax, the three that find statements. */
export const modelNames = ['lexicon', 'tagger', 'parser', 'cues', 'parts', 'choice'] as const

/** The bytes of each file; those that are not there are left out. */
export type ModelFiles = Partial<Record<(typeof modelNames)[number], Uint8Array>>

/** What a reader knows from training. Several readers may share it: nothing in it ever changes. */
export interface Models {
  lexicon: Lexicon
  syntax: SyntaxModels
  cues: CueModel
  parts: PartModel
  choice: ChoiceModel
}

/**
 * Takes milliseconds: the weights stay where they are in the bytes.
 * @throws ReadoutError `invalid` for a file that is missing, damaged, or made for another version, naming it
 */
export function openModels(files: ModelFiles): Models {
  const bytes = Object.fromEntries(
    modelNames.map((name) => [name, files[name] ?? missing(name)]),
  ) as Required<ModelFiles>
  const lexicon = openLexicon(bytes.lexicon)
  return {
    lexicon,
    syntax: openSyntax(lexicon, bytes.tagger, bytes.parser),
    cues: openCues(bytes.cues),
    parts: openParts(bytes.parts),
    choice: openChoice(bytes.choice),
  }
}

function missing(name: string): never {
  throw new ReadoutError('invalid', `${name}.bin`, 'these weights are missing, and nothing is read without them', {
    remedy: 'Install Readout again, or make them with npm run train',
  })
}
