/** How a brief is cited: as people write it, and in files for programs that keep references. */
import type { BriefForms, BriefView } from '../../flow/index.ts'
import { type CitationFile, citationFiles } from './citationFiles.ts'
import { toldBrief, toldSite } from './told.ts'
import type { SiteVisit } from './visit.ts'

export interface Citation {
  /** The style's own name. */
  name: string
  text: string
}

/** The brief in each style, as its edition writes dates and quotation marks. */
export function citationsOf(visit: SiteVisit, brief: BriefView, forms: BriefForms): Citation[] {
  const work = workOf(visit, brief, forms)
  return [
    { name: 'APA', text: forms.apa(work, brief.language) },
    { name: 'Chicago', text: forms.chicagoNote(work, brief.language) },
  ]
}

/** The brief's citation as a file. */
export function citationIn(file: CitationFile, visit: SiteVisit, brief: BriefView, forms: BriefForms): string {
  return forms[citationFiles[file].form]([workOf(visit, brief, forms)])
}

function workOf(visit: SiteVisit, brief: BriefView, { briefWork }: BriefForms): ReturnType<BriefForms['briefWork']> {
  return briefWork(toldBrief(visit, brief), toldSite(visit, brief.language))
}
