/** Exporting, loaded when it is asked for. */
import type { House } from '../house.ts'
import type { Exported } from './exportDossier.ts'
import type { ExportForm, ExportWhat } from './forms.ts'

export { type ExportForm, type ExportWhat, exportForms, exports, exportWhats, whatOf } from './forms.ts'

/** @throws ReadoutError `dossier-missing`; `usage` for a form that this cannot take */
export async function exportDossier(
  house: House,
  name: string,
  options: { what: ExportWhat; as: ExportForm },
): Promise<Exported> {
  return (await import('./exportDossier.ts')).exportDossier(house, name, options)
}
