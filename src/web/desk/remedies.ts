/** What a person at a page can do about a failure, where the table's own remedy is meant for the command line. */
import { type ErrorCode, errorKinds, type ReadoutError } from '../../domain/index.ts'

const remedies: { readonly [K in ErrorCode]?: string } = {
  'input-empty': 'Paste the text again',
  'input-binary': 'Paste plain text',
  'input-too-large': 'Split it into parts',
  'input-unsupported': 'Paste the text of the page',
  'dossier-exists': 'Choose another title',
  'dossier-sample': 'Choose a dossier of your own',
}

/** Without its full stop, as everywhere in the table of errors. */
export function remedyFor({ code, remedy }: ReadoutError): string {
  if (code === 'dossier-missing') return 'The dossiers there are stand on the first page'
  // A remedy written for this one failure says more than any table.
  return remedy === errorKinds[code].remedy ? (remedies[code] ?? remedy) : remedy
}
