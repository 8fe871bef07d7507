/** The files that a citation is had in, by the endings of their addresses. */
export const citationFiles = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', form: 'bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', form: 'ris' },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', form: 'cslJson' },
} as const
export type CitationFile = keyof typeof citationFiles
export const citationEndings = Object.keys(citationFiles) as CitationFile[]
